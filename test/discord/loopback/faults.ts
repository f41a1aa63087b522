/** What can go wrong on the way, as a test orders it. */
export type Fault =
  /** Answered 429; the request is not carried out. `retryAfter` in seconds. */
  | { kind: 'rate-limit'; retryAfter: number; global?: boolean }
  /** Discord itself is broken. `afterwards`: the request was carried out, and only its answer is lost. */
  | { kind: 'status'; status: 500 | 502 | 503; afterwards?: boolean }
  /** One of Discord's error codes, e.g. 10062; the request is not carried out. */
  | { kind: 'code'; code: number }
  /** The answer comes after so many milliseconds. */
  | { kind: 'slow'; milliseconds: number }
  /** The connection breaks without an answer. `afterwards`: after the request was carried out. */
  | { kind: 'drop'; afterwards?: boolean };

interface Order {
  route: string;
  fault: Fault;
  remaining: number;
}

/** The faults a test has ordered. Each is used up by the requests it met. */
export class Faults {
  readonly #orders: Order[] = [];
  /** Every fault that happened, in order, so that a test can prove its fault was met. */
  readonly happened: { route: string; fault: Fault }[] = [];

  /**
   * The next `times` requests of a route meet the fault.
   *
   * @param route method and pattern as in `rest/`, e.g. `POST /interactions/:interaction/:token/callback`,
   *   or part of it, e.g. `/callback`.
   */
  order(route: string, fault: Fault, times = 1): void {
    this.#orders.push({ route, fault, remaining: times });
  }

  /** The fault this request meets, if any. */
  take(route: string): Fault | null {
    const order = this.#orders.find(
      (candidate) => candidate.remaining > 0 && route.includes(candidate.route),
    );
    if (!order) return null;
    order.remaining -= 1;
    this.happened.push({ route, fault: order.fault });
    return order.fault;
  }

  /** Calls off what has not happened yet. */
  clear(): void {
    this.#orders.length = 0;
  }
}
