package vn.thongsuot.document;

import org.springframework.data.jpa.repository.JpaRepository;

interface FileRecords extends JpaRepository<FileRecord, Long> {}
