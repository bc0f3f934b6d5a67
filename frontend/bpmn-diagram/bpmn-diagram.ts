import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './bpmn-diagram.css';
import type { DiagramStep, Viewer } from './viewer';

type Label =
  | 'diagram'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'keys'
  | 'loading'
  | 'failed'
  | 'done'
  | 'active'
  | 'flow'
  | 'steps'
  | 'none';

const STEP = 60;

/** A BPMN model to look at. All texts come from the server. */
@customElement('bpmn-diagram')
export class BpmnDiagram extends LitElement {
  @property({ attribute: false }) xml = '';
  @property({ attribute: false }) done: string[] = [];
  @property({ attribute: false }) taken: string[] = [];
  @property({ attribute: false }) active: string[] = [];
  @property({ attribute: false }) labels: Partial<Record<Label, string>> = {};

  @state() private phase: 'loading' | 'shown' | 'failed' = 'loading';
  @state() private steps: { done: DiagramStep[]; active: DiagramStep[] } = { done: [], active: [] };

  #viewer?: Viewer;
  #opened = false;
  readonly #resized = new ResizeObserver(() => this.#openOnce());

  // Light DOM: bpmn-js measures and styles its drawing from the document.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#viewer?.destroy();
    this.#viewer = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      void this.#show();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('xml') && this.xml) {
      void this.#show();
    } else if (changed.has('done') || changed.has('taken') || changed.has('active')) {
      this.#mark();
    }
  }

  protected override render(): TemplateResult {
    const labels = this.labels;
    return html`
      <div class="bpmn-diagram-bar" role="toolbar" aria-label=${labels.diagram ?? nothing}>
        ${this.#button('zoomIn', '+', () => this.#viewer?.zoom(1))}
        ${this.#button('zoomOut', '\u2212', () => this.#viewer?.zoom(-1))}
        ${this.#button('fit', '\u2922', () => this.#viewer?.fit())}
        ${this.#legend()}
      </div>
      <div
        class="bpmn-diagram-canvas"
        tabindex="0"
        role="img"
        aria-label="${labels.diagram ?? ''}. ${labels.keys ?? ''}"
        title=${labels.keys ?? nothing}
        @keydown=${this.#onKey}
      ></div>
      ${this.phase === 'shown'
        ? nothing
        : html`<p class="bpmn-diagram-state" role="status">${labels[this.phase]}</p>`}
      ${this.#list()}
    `;
  }

  #button(label: Label, sign: string, press: () => void): TemplateResult {
    return html`<button type="button" class="bpmn-diagram-button" ?disabled=${this.phase !== 'shown'} @click=${press}>
      <span aria-hidden="true">${sign}</span> ${this.labels[label]}
    </button>`;
  }

  #legend(): TemplateResult | typeof nothing {
    if (!this.#marked) {
      return nothing;
    }
    return html`<ul class="bpmn-diagram-legend">
      ${(['done', 'active', 'flow'] as const).map(
        (kind) => html`<li><i class="bpmn-diagram-sample bpmn-diagram-sample-${kind}"></i>${this.labels[kind]}</li>`,
      )}
    </ul>`;
  }

  #list(): TemplateResult | typeof nothing {
    if (this.phase !== 'shown' || !this.#marked) {
      return nothing;
    }
    const { done, active } = this.steps;
    return html`<section class="bpmn-diagram-steps" aria-label=${this.labels.steps ?? nothing}>
      <h3>${this.labels.steps}</h3>
      ${done.length + active.length === 0 ? html`<p>${this.labels.none}</p>` : nothing}
      <ol>
        ${done.map((step) => html`<li class="done">${step.name} <small>${this.labels.done}</small></li>`)}
        ${active.map(
          (step) => html`<li class="active" aria-current="step">${step.name} <small>${this.labels.active}</small></li>`,
        )}
      </ol>
    </section>`;
  }

  get #marked(): boolean {
    return this.done.length + this.taken.length + this.active.length > 0;
  }

  get #canvas(): HTMLElement {
    return this.querySelector<HTMLElement>('.bpmn-diagram-canvas')!;
  }

  async #show(): Promise<void> {
    const { xml } = this;
    try {
      const { Viewer } = await import('./viewer');
      if (!this.isConnected || xml !== this.xml) {
        return;
      }
      this.#viewer ??= new Viewer(this.#canvas);
      await this.#viewer.show(xml);
      this.phase = 'shown';
      this.#mark();
      this.#opened = false;
      this.#resized.disconnect();
      this.#resized.observe(this.#canvas);
    } catch (error) {
      console.error(error);
      this.phase = 'failed';
    }
  }

  #mark(): void {
    if (!this.#viewer || this.phase !== 'shown') {
      return;
    }
    this.#viewer.mark(
      new Map([
        ['bpmn-diagram-taken', this.taken],
        ['bpmn-diagram-done', this.done],
        ['bpmn-diagram-active', this.active],
      ]),
    );
    this.steps = { done: this.#viewer.named(this.done), active: this.#viewer.named(this.active) };
  }

  /** A diagram drawn in a tab that is not in view has no size yet; the observer tells when it has. */
  #openOnce(): void {
    if (!this.#opened && this.#canvas.clientWidth > 0) {
      this.#opened = true;
      this.#viewer?.open(this.active);
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const actions: Record<string, (() => void) | undefined> = {
      ArrowLeft: () => this.#viewer?.move(STEP, 0),
      ArrowRight: () => this.#viewer?.move(-STEP, 0),
      ArrowUp: () => this.#viewer?.move(0, STEP),
      ArrowDown: () => this.#viewer?.move(0, -STEP),
      '+': () => this.#viewer?.zoom(1),
      '=': () => this.#viewer?.zoom(1),
      '-': () => this.#viewer?.zoom(-1),
      '0': () => this.#viewer?.fit(),
    };
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  };
}
