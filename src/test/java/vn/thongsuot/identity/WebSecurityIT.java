package vn.thongsuot.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class WebSecurityIT {

    @Autowired
    WebApplicationContext portal;

    @Autowired
    DemoSignIns demo;

    private MockMvc browser;

    @BeforeEach
    void open_a_browser() {
        browser = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/quan-tri/tai-khoan", "/quan-tri/nhat-ky", "/khong-co-trang-nay"})
    void who_is_not_signed_in_is_led_to_the_sign_in_page(String path) throws Exception {
        browser.perform(get(path)).andExpect(redirectedUrl("/dang-nhap"));
    }

    @Test
    void an_answer_carries_the_protecting_headers() throws Exception {
        browser.perform(get("/"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("default-src 'self'"),
                                        Matchers.containsString("frame-ancestors 'self'"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"));
    }

    @Test
    void signing_in_gives_the_session_a_new_id() throws Exception {
        var session = new MockHttpSession();
        String before = session.getId();
        browser.perform(post("/dang-nhap")
                        .session(session)
                        .param("username", "quantri")
                        .param("password", demo.password()))
                .andExpect(redirectedUrl("/"));
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void a_wrong_password_leads_back_with_an_error() throws Exception {
        browser.perform(post("/dang-nhap").param("username", "nobody.at.all").param("password", "wrong"))
                .andExpect(redirectedUrl("/dang-nhap?error"));
    }
}
