import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { base, buttons } from '../styles/shared-styles.ts';
import { headingText } from '../text/classes.ts';
import { text } from '../text/elements.ts';
import { countText } from '../text/figures.ts';
import { arrowKey } from './arrow-key.ts';
import { cellStyles } from './cell-styles.ts';
import type { CellPlace, DrawCell } from './draw-cell.ts';
import { GAP, type GridLayout, HEADING, layOut, placeOf, rowsBetween } from './grid-layout.ts';
import { LongPress } from './long-press.ts';
import { Observe } from './observe.ts';
import { findPlace, idsBetween, type Shelf, type ShelfPlace, type Shelved, type Step, stepFrom } from './shelves.ts';
import type { ShownPhotos } from './shown-photos.ts';

/** So much above and below the window is drawn beforehand, as a fraction of its height. */
const BEFOREHAND = 0.5;

/** Milliseconds without a new row before photos are asked for: what flies by is not looked at. */
const SETTLED = 100;

const STEPS: Record<string, Step> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * Thousands of pictures by class, of which only those near the window are in the document. It scrolls with the page.
 * A tap looks; a long press or the tick selects, and once something is selected a tap does, too. Shift takes all between; the
 * arrow keys move, Space selects, Enter looks, Control-A takes the class.
 * @fires select with the new set of ids
 * @fires view with an id
 * @fires remove on Delete
 * @fires edit-class with its label, where `editable`
 */
@customElement('picture-grid')
export class PictureGrid extends LitElement {
  @property({ attribute: false }) shelves: readonly Shelf[] = [];
  @property({ attribute: false }) selected: ReadonlySet<string> = new Set();
  @property({ attribute: false }) photos!: ShownPhotos;
  @property({ attribute: false }) cell!: DrawCell;
  /** Whether the classes can be renamed and merged here. */
  @property({ type: Boolean }) editable = false;
  @state() private width = 0;
  /** What of the grid is near the window, in pixels below its top. */
  @state() private from = 0;
  @state() private to = 0;
  /** The picture that the keyboard is on. */
  @state() private current: string | undefined;
  /** Where a selection with Shift begins. */
  #anchor: string | undefined;
  #layout: GridLayout = layOut([], 0);
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focusDue = false;
  /** The picture that had the keyboard's focus before the update under way. */
  #focused: HTMLElement | undefined;
  readonly #press = new LongPress((target) => {
    const id = idOf(target);
    if (id !== undefined) this.#toggle(id);
  });
  readonly #sizes = new ResizeObserver(() => this.#measure());

  static override styles = [
    base,
    buttons,
    cellStyles,
    css`
      section {
        position: relative;
      }
      header {
        position: sticky;
        z-index: 1;
        top: calc(var(--header) + env(safe-area-inset-top));
        display: flex;
        align-items: center;
        gap: 0.25rem;
        height: ${HEADING}px;
        background: var(--ground);
      }
      h3 {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        font-size: var(--text);
        font-weight: 650;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      h3 span {
        color: var(--ink-soft);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
      header button {
        padding: 0 0.75rem;
        border-color: transparent;
        background: none;
        font-size: 0.9375rem;
      }
      header button:hover {
        border-color: var(--line);
      }
      [role='listbox'] {
        position: relative;
      }
      .rows {
        position: absolute;
        inset: 0 0 auto;
        display: grid;
        gap: ${GAP}px;
      }
      .none {
        color: var(--ink-soft);
        font-size: 0.9375rem;
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.photos]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    addEventListener('scroll', this.#scrolled, { passive: true });
    addEventListener('resize', this.#scrolled);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    removeEventListener('scroll', this.#scrolled);
    removeEventListener('resize', this.#scrolled);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('shelves') || changed.has('width')) {
      this.#layout = layOut(
        this.shelves.map(({ entries }) => entries.length),
        this.width,
      );
    }
    const { activeElement } = this.renderRoot as ShadowRoot;
    this.#focused = activeElement?.closest<HTMLElement>('[data-id]') ?? undefined;
    if (!this.#focusDue) this.current = this.#focused?.dataset.id ?? this.current;
    const there = this.current !== undefined && findPlace(this.shelves, this.current) !== undefined;
    if (changed.has('shelves') && !there) this.current = undefined;
  }

  override render() {
    if (this.width === 0) return nothing;
    return repeat(
      this.shelves,
      ({ label }) => label,
      (shelf, at) => this.#section(shelf, at),
    );
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('shelves') || changed.has('width')) this.#scrolled();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.photos.want(this.#shown()), SETTLED);
    // A picture that scrolled away leaves the keyboard in its list: in the document's body, Tab would begin at its top.
    if (this.#focused?.isConnected === false) this.#listOf(this.current)?.focus({ preventScroll: true });
    if (!this.#focusDue) return;
    this.#focusDue = false;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"][data-current]')?.focus({ preventScroll: true });
  }

  #section({ label, entries }: Shelf, at: number) {
    const place = this.#layout.sections[at]!;
    const heading = headingText(label);
    const title = `shelf-${at}`;
    const all = entries.length > 0 && entries.every(({ id }) => this.selected.has(id));
    return html`<section .style=${`height: ${place.height}px`} aria-labelledby=${title}>
      <header>
        <h3 id=${title}>${heading} <span>${countText(entries.length)}</span></h3>
        ${
          entries.length === 0
            ? nothing
            : html`<button aria-pressed=${all} aria-label=${text.selectAllOf(heading)} @click=${() => this.#selectAll(entries, !all)}>
                ${text.selectAll}
              </button>`
        }
        ${this.editable ? html`<button aria-label=${text.editClass(heading)} @click=${() => this.#fire('edit-class', label)}>${text.edit}</button>` : nothing}
      </header>
      ${entries.length === 0 ? html`<p class="none">${text.noPictures}</p>` : this.#pictures(heading, entries, at)}
    </section>`;
  }

  #pictures(heading: string, entries: readonly Shelved[], at: number) {
    const { columns, row } = this.#layout;
    const { first, last } = this.#rows(at);
    const shown = entries.slice(first * columns, last * columns);
    const stop = shown.some(({ id }) => id === this.current) ? this.current : this.#firstInWindow(shown, at, first);
    const placeAt = (entry: Shelved, index: number): CellPlace => ({
      url: this.photos.url(entry.id),
      selected: this.selected.has(entry.id),
      stop: entry.id === stop,
      current: entry.id === this.current,
      position: first * columns + index + 1,
      count: entries.length,
    });
    // As a property: the content policy refuses styles in attributes.
    const rows = `transform: translateY(${first * row}px); grid-template-columns: repeat(${columns}, minmax(0, 1fr)); grid-auto-rows: ${row - GAP}px`;
    return html`<div
      role="listbox"
      class=${this.selected.size > 0 ? 'selecting' : nothing}
      tabindex="-1"
      aria-multiselectable="true"
      aria-label=${text.picturesOf(heading)}
      .style=${`height: ${this.#layout.sections[at]!.rows * row}px`}
      @click=${this.#clicked}
      @pointerdown=${this.#press.pointerdown}
      @pointermove=${this.#press.pointermove}
      @pointerup=${this.#press.pointerup}
      @pointercancel=${this.#press.pointercancel}
      @contextmenu=${this.#press.contextmenu}
      @keydown=${this.#pressed}
    >
      <div class="rows" role="presentation" .style=${rows}>
        ${repeat(
          shown,
          ({ id }) => id,
          (entry, index) => {
            const place = placeAt(entry, index);
            return guard([entry, this.cell, ...Object.values(place)], () => this.cell(entry, place));
          },
        )}
      </div>
    </div>`;
  }

  /** The rows of a section that are drawn. */
  #rows(at: number) {
    return rowsBetween(this.#layout, this.#layout.sections[at]!, this.from, this.to);
  }

  /** The first of the pictures drawn of a section that a person sees, where Tab goes; `first` is their first row. */
  #firstInWindow(shown: readonly Shelved[], at: number, first: number): string | undefined {
    const { columns } = this.#layout;
    const beforehand = (this.to - this.from) * (BEFOREHAND / (1 + 2 * BEFOREHAND));
    const seen = shown.find(
      (_, index) => placeOf(this.#layout, at, first * columns + index).top >= this.from + beforehand,
    );
    return (seen ?? shown.at(-1))?.id;
  }

  #listOf(id: string | undefined): HTMLElement | undefined {
    const place = id === undefined ? undefined : findPlace(this.shelves, id);
    const section = place && this.renderRoot.querySelectorAll('section')[place.shelf];
    return section?.querySelector<HTMLElement>('[role="listbox"]') ?? undefined;
  }

  /** Ids of the pictures in the document, those in the window before those drawn beforehand. */
  #shown(): string[] {
    const window = (this.to - this.from) / (1 + 2 * BEFOREHAND);
    const middle = (this.from + this.to) / 2;
    const found: { id: string; far: boolean }[] = [];
    for (const [at, { entries }] of this.shelves.entries()) {
      const { first, last } = this.#rows(at);
      for (
        let index = first * this.#layout.columns;
        index < Math.min(entries.length, last * this.#layout.columns);
        index++
      ) {
        const { top, bottom } = placeOf(this.#layout, at, index);
        found.push({ id: entries[index]!.id, far: top > middle + window / 2 || bottom < middle - window / 2 });
      }
    }
    return [...found.filter(({ far }) => !far), ...found.filter(({ far }) => far)].map(({ id }) => id);
  }

  readonly #scrolled = () => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#measure());
  };

  /** Reads where the window is; draws again only when it shows other rows. */
  #measure(): void {
    const { top, width } = this.getBoundingClientRect();
    if (Math.abs(width - this.width) >= 0.5) this.width = width;
    const { row } = this.#layout;
    const whole = row > 0 ? row : 1;
    const before = innerHeight * BEFOREHAND;
    this.from = Math.floor((-top - before) / whole) * whole;
    this.to = Math.ceil((-top + innerHeight + before) / whole) * whole;
  }

  readonly #clicked = (event: MouseEvent) => {
    const id = idOf(event.target);
    if (this.#press.endsPress() || id === undefined) return;
    this.current = id;
    const picks = (event.target as Element).matches('[data-pick]') || event.ctrlKey || event.metaKey;
    if (event.shiftKey) this.#take(idsBetween(this.shelves, this.#anchor, id));
    else if (picks || this.selected.size > 0) this.#toggle(id);
    else this.#fire('view', id);
  };

  readonly #pressed = (event: KeyboardEvent) => {
    // In the list itself, the keys go on from the picture that scrolled away.
    const id = idOf(event.target) ?? this.current;
    if (id === undefined || event.altKey) return;
    const step = STEPS[arrowKey(event)];
    if (step !== undefined) this.#move(id, step, event.shiftKey);
    else if (event.key === ' ') this.#toggle(id);
    else if (event.key === 'Enter') this.#fire('view', id);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#removeFrom(id);
    else if (event.key === 'Escape') this.#fire('select', new Set());
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) this.#selectAllOf(id);
    else return;
    event.preventDefault();
  };

  #move(id: string, step: Step, extend: boolean): void {
    const place = findPlace(this.shelves, id);
    if (place === undefined) return;
    const next = stepFrom(this.shelves, this.#layout.columns, place, step);
    const to = this.shelves[next.shelf]!.entries[next.index]!.id;
    if (extend) {
      this.#anchor ??= id;
      this.#take(idsBetween(this.shelves, this.#anchor, to));
    }
    this.current = to;
    this.#focusDue = true;
    this.#reveal(next);
  }

  /** Scrolls the page until the picture is clear of the header and of the bars at the lower edge. */
  #reveal({ shelf, index }: ShelfPlace): void {
    const { top: gridTop } = this.getBoundingClientRect();
    const { top, bottom } = placeOf(this.#layout, shelf, index);
    const upper = HEADING + 64;
    const lower = innerHeight - 136;
    if (gridTop + top < upper) scrollBy(0, gridTop + top - upper);
    else if (gridTop + bottom > lower) scrollBy(0, gridTop + bottom - lower);
    this.#measure();
  }

  #toggle(id: string): void {
    this.#anchor = id;
    const selected = new Set(this.selected);
    if (!selected.delete(id)) selected.add(id);
    this.#fire('select', selected);
  }

  #take(ids: readonly string[]): void {
    this.#fire('select', new Set([...this.selected, ...ids]));
  }

  #selectAll(entries: readonly Shelved[], on: boolean): void {
    const selected = new Set(this.selected);
    for (const { id } of entries) {
      if (on) selected.add(id);
      else selected.delete(id);
    }
    this.#fire('select', selected);
  }

  #selectAllOf(id: string): void {
    const shelf = this.shelves.find(({ entries }) => entries.some((entry) => entry.id === id));
    if (shelf) this.#selectAll(shelf.entries, true);
  }

  #removeFrom(id: string): void {
    if (!this.selected.has(id)) this.#fire('select', new Set([id]));
    this.#fire('remove', undefined);
  }

  #fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** The picture that was meant. */
function idOf(target: EventTarget | null): string | undefined {
  return (target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id;
}

declare global {
  interface HTMLElementTagNameMap {
    'picture-grid': PictureGrid;
  }
}
