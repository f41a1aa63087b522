/** A request after it has been read: what handlers work on. */
export interface RestRequest {
  /** Method and pattern: `POST /channels/:channel/messages`. */
  route: string;
  /** The parts of the path that the pattern names. */
  parameters: Record<string, string>;
  query: URLSearchParams;
  /** Parsed JSON; null where there was none. */
  body: unknown;
  files: UploadedFile[];
}

export interface UploadedFile {
  /** `files[0]`: its number is what `attachments` in the body refers to. */
  key: string;
  name: string;
  contentType: string;
  data: Uint8Array;
}

export interface RestResponse {
  status: number;
  body?: unknown;
}

export type RestHandler = (request: RestRequest) => RestResponse;

/** Handlers by route. `open` ones need no bot token: their path holds an interaction's. */
export interface RestRoute {
  handler: RestHandler;
  open?: boolean;
}

export interface MatchedRoute extends RestRoute {
  route: string;
  parameters: Record<string, string>;
}

/** Finds the handler of a path. Patterns are like `/channels/:channel/messages`; the first that matches wins. */
export class RestRouter {
  readonly #routes: { route: string; method: string; steps: string[]; entry: RestRoute }[];

  constructor(routes: Record<string, RestRoute>) {
    this.#routes = Object.entries(routes).map(([route, entry]) => {
      const [method = '', pattern = ''] = route.split(' ');
      return { route, method, steps: pattern.split('/'), entry };
    });
  }

  match(method: string, path: string): MatchedRoute | null {
    const steps = path.split('/');
    for (const { route, method: wanted, steps: pattern, entry } of this.#routes) {
      if (wanted !== method || pattern.length !== steps.length) continue;
      const parameters: Record<string, string> = {};
      const matches = pattern.every((step, i) => {
        const given = decodeURIComponent(steps[i] ?? '');
        if (!step.startsWith(':')) return step === given;
        parameters[step.slice(1)] = given;
        return true;
      });
      if (matches) return { ...entry, route, parameters };
    }
    return null;
  }
}
