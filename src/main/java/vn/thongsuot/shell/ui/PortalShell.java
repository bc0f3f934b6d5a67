package vn.thongsuot.shell.ui;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around the application: theme, font, icon. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/portal.css")
@NpmPackage(
        value = "@fontsource/be-vietnam-pro",
        version = "5.3.0",
        assets = {
            "files/be-vietnam-pro-latin-*-normal.woff2:fonts",
            "files/be-vietnam-pro-latin-ext-*-normal.woff2:fonts",
            "files/be-vietnam-pro-vietnamese-*-normal.woff2:fonts"
        })
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
public class PortalShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "favicon.svg");
        settings.addMetaTag("theme-color", "#8f1d1d");
    }
}
