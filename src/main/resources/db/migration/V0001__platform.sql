-- One decided collation for what people read and search: accent- and case-insensitive comparison is asked for per query
-- or by a generated search column; the default keeps accents apart (docs/adr).
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci;
