/** What a target tells of, by the names of the events. */
type Events<Target> = Target extends Window
  ? WindowEventMap
  : Target extends Document | ShadowRoot
    ? DocumentEventMap
    : HTMLElementEventMap;

/**
 * The time for which something of ours runs on a page. All that happens later than now (events, timers, idle
 * moments, observers) goes through it: nothing runs after the end, and no error of ours gets away unnoticed.
 */
export class Lifetime {
  private readonly endings: (() => void)[] = [];
  /** Each takes a listener away. An `AbortSignal` would do it too, but has every listener cost four times as much. */
  private readonly deafen: (() => void)[] = [];
  private hasEnded = false;

  /** @param onError told of every error in what was guarded, so that it can give the page back */
  constructor(private readonly onError: (error: unknown) => void) {}

  get isOver(): boolean {
    return this.hasEnded;
  }

  /** The same function for later: it does nothing after the end, and what it throws is told and goes no further. */
  guard<Given extends unknown[]>(work: (...given: Given) => void): (...given: Given) => void {
    return (...given) => {
      if (this.isOver) return;
      try {
        work(...given);
      } catch (error) {
        this.onError(error);
      }
    };
  }

  /** Gives the page its turn; whether all is over by then is to be asked. */
  pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve));
  }

  /** Listens until the end. */
  listen<Target extends Window | Document | ShadowRoot | Element, Type extends string & keyof Events<Target>>(
    target: Target,
    type: Type,
    listener: (event: Events<Target>[Type]) => void,
    options: AddEventListenerOptions = {},
  ): void {
    const guarded = this.guard(listener) as EventListener;
    target.addEventListener(type, guarded, options);
    this.deafen.push(() => target.removeEventListener(type, guarded, options));
  }

  /** Takes something back at the end; in the order in which it was asked for. */
  atEnd(ending: () => void): void {
    this.endings.push(ending);
  }

  /** Ends it: everything is taken back, whatever one ending throws; the first error is thrown on. */
  end(): void {
    if (this.isOver) return;
    this.hasEnded = true;
    for (const end of this.deafen.splice(0)) end();
    const errors: unknown[] = [];
    for (const ending of this.endings.splice(0))
      try {
        ending();
      } catch (error) {
        errors.push(error);
      }
    if (errors.length > 0) throw errors[0];
  }
}
