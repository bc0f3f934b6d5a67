package vn.thongsuot.cadre.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.post.PostLine;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** Posts to choose from: those of the case's unit and below. */
@Configuration(proxyBeanMethods = false)
class PostPickers {

    @Bean
    RecordPicker posts(PostDirectory posts) {
        return new Posts("cadre.posts", PostDirectory.Choice.ANY, posts);
    }

    @Bean
    RecordPicker vacantPosts(PostDirectory posts) {
        return new Posts("cadre.vacant-posts", PostDirectory.Choice.FREE, posts);
    }

    @Bean
    RecordPicker postsWithHolders(PostDirectory posts) {
        return new Posts("cadre.posts-with-holders", PostDirectory.Choice.HELD, posts);
    }

    @Bean
    RecordPicker postsWithTermEnding(PostDirectory posts) {
        return new Posts("cadre.posts-with-term-ending", PostDirectory.Choice.TERM_ENDING, posts);
    }

    @Bean
    RecordPicker planTitles(PostDirectory posts) {
        return new Posts("cadre.plan-titles", PostDirectory.Choice.PLANNED_FOR, posts);
    }

    private record Posts(String name, PostDirectory.Choice which, PostDirectory posts) implements RecordPicker {

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            return posts.choiceLines(call.context().unit().id(), null, search, which, limit).stream()
                    .map(Posts::choice)
                    .toList();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            return posts.choice(call.context().unit().id(), new PostId(Long.parseLong(id)), which)
                    .map(Posts::choice);
        }

        @Override
        public boolean ofPersons() {
            return false;
        }

        @Override
        public Optional<String> label(String id) {
            return posts.post(new PostId(Long.parseLong(id))).map(Post::label);
        }

        private static RecordChoice choice(PostLine line) {
            List<String> holders = line.holders().stream()
                    .map(holder -> holder.term().fullName())
                    .toList();
            String held = holders.isEmpty()
                    ? Texts.t("cadre.picker.nobody")
                    : Texts.t("cadre.picker.held-by", String.join(", ", holders));
            return new RecordChoice(line.post().id().toString(), line.post().label(), held);
        }
    }
}
