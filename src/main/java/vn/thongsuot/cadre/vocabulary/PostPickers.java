package vn.thongsuot.cadre.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.cadre.Post;
import vn.thongsuot.cadre.PostDirectory;
import vn.thongsuot.cadre.PostId;
import vn.thongsuot.cadre.Term;
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
    RecordPicker planTitles(PostDirectory posts) {
        return new Posts("cadre.plan-titles", PostDirectory.Choice.PLANNED_FOR, posts);
    }

    private record Posts(String name, PostDirectory.Choice which, PostDirectory posts) implements RecordPicker {

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            return posts.choices(call.context().unit().id(), search, which, limit).stream()
                    .map(post -> choice(call, post))
                    .toList();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            return posts.post(new PostId(Long.parseLong(id)))
                    .filter(post -> posts.isChoice(post, call.context().unit().id(), which))
                    .map(post -> choice(call, post));
        }

        @Override
        public boolean ofPersons() {
            return false;
        }

        @Override
        public Optional<String> label(String id) {
            return posts.post(new PostId(Long.parseLong(id))).map(Post::label);
        }

        private RecordChoice choice(PickerCall call, Post post) {
            List<String> holders = posts.terms(post.id()).stream()
                    .filter(term -> term.runsOn(call.context().today()))
                    .map(Term::fullName)
                    .toList();
            String held = holders.isEmpty()
                    ? Texts.t("cadre.picker.nobody")
                    : Texts.t("cadre.picker.held-by", String.join(", ", holders));
            return new RecordChoice(post.id().toString(), post.label(), held);
        }
    }
}
