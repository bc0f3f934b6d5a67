package vn.thongsuot.procedure.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fits the engine to the portal: expressions limited to the vocabulary, observers on every element, scripts off. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final EngineEvents events;

    /** The portal's services use the engine and the engine tells the portal, so the way back is looked up late. */
    EnginePlugin(ObjectProvider<EngineEvents> events) {
        this.events = new LateEngineEvents(events);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> extended = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        extended.add(new ProcessObserver(events));
        configuration.setCustomPostBPMNParseListeners(extended);
        configuration.setExpressionManager(expressions(events));
        configuration.setEnableXxeProcessing(false);
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setBeans(Map.of());
    }

    /** All that the engine evaluates goes through this. */
    static JuelExpressionManager expressions(EngineEvents events) {
        return new VocabularyExpressionManager(new VocabularyElResolver(new ActionDelegate(events), events));
    }

    private static final class VocabularyExpressionManager extends JuelExpressionManager {

        private final ELResolver vocabulary;

        VocabularyExpressionManager(ELResolver vocabulary) {
            super(Map.of());
            this.vocabulary = vocabulary;
        }

        @Override
        protected ELResolver createElResolver() {
            var resolver = new CompositeELResolver();
            resolver.add(vocabulary);
            return resolver;
        }
    }
}
