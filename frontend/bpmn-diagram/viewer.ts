// Everything heavy: loaded by bpmn-diagram.ts when a diagram is first shown.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import bpmnCss from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import diagramCss from 'bpmn-js/dist/assets/diagram-js.css?inline';

export interface DiagramStep {
  readonly id: string;
  readonly name: string;
}

interface Canvas {
  zoom(level: number | 'fit-viewport', center?: 'auto'): number;
  getSize(): { width: number; height: number };
  viewbox(box: { x: number; y: number; width: number; height: number }): void;
  scroll(delta: { dx: number; dy: number }): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}

interface ElementRegistry {
  get(id: string): Shape | undefined;
}

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly businessObject?: { name?: string };
}

interface ZoomScroll {
  stepZoom(delta: number): void;
}

/** Below this the names of steps cannot be read at arm's length. */
const READABLE = 0.8;

let styled = false;

function addStyles(): void {
  if (!styled) {
    const style = document.createElement('style');
    style.textContent = `${String(diagramCss)}\n${String(bpmnCss)}`;
    document.head.append(style);
    styled = true;
  }
}

/** A model drawn into an element of the page. */
export class Viewer {
  readonly #viewer: NavigatedViewer;
  #marks: [string, string][] = [];

  constructor(container: HTMLElement) {
    addStyles();
    this.#viewer = new NavigatedViewer({
      container,
      bpmnRenderer: {
        defaultFillColor: 'var(--bpmn-diagram-fill)',
        defaultStrokeColor: 'var(--bpmn-diagram-stroke)',
        defaultLabelColor: 'var(--bpmn-diagram-text)',
      },
    });
  }

  async show(xml: string): Promise<void> {
    this.#marks = [];
    await this.#viewer.importXML(xml);
  }

  /** The whole model if it can be read at that size, else the place where the case stands. */
  open(active: readonly string[]): void {
    const place = active.map((id) => this.#registry.get(id)).find((shape) => shape !== undefined);
    if (this.#canvas.zoom('fit-viewport', 'auto') < READABLE && place) {
      const size = this.#canvas.getSize();
      const width = size.width / READABLE;
      const height = size.height / READABLE;
      this.#canvas.viewbox({
        x: place.x + (place.width - width) / 2,
        y: place.y + (place.height - height) / 2,
        width,
        height,
      });
    }
  }

  fit(): void {
    this.#canvas.zoom('fit-viewport', 'auto');
  }

  /** @param steps how far: positive enlarges */
  zoom(steps: number): void {
    this.#viewer.get<ZoomScroll>('zoomScroll').stepZoom(steps);
  }

  move(dx: number, dy: number): void {
    this.#canvas.scroll({ dx, dy });
  }

  /** Replaces all marks. Ids that the model does not have are passed over. */
  mark(marks: ReadonlyMap<string, readonly string[]>): void {
    this.#marks.forEach(([id, marker]) => this.#canvas.removeMarker(id, marker));
    this.#marks = [];
    for (const [marker, ids] of marks) {
      for (const id of ids.filter((candidate) => this.#registry.get(candidate))) {
        this.#canvas.addMarker(id, marker);
        this.#marks.push([id, marker]);
      }
    }
  }

  /** Those of the elements that have a name a person would know them by. */
  named(ids: readonly string[]): DiagramStep[] {
    return ids.flatMap((id) => {
      const name = this.#registry.get(id)?.businessObject?.name;
      return name ? [{ id, name }] : [];
    });
  }

  destroy(): void {
    this.#viewer.destroy();
  }

  get #canvas(): Canvas {
    return this.#viewer.get<Canvas>('canvas');
  }

  get #registry(): ElementRegistry {
    return this.#viewer.get<ElementRegistry>('elementRegistry');
  }
}
