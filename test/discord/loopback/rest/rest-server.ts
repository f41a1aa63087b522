import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, statusOf } from '../api-error.js';
import type { Fault, Faults } from '../faults.js';
import { Findings } from '../limits/problem.js';
import { checkOpenApi } from '../openapi.js';
import type { Violations } from '../violations.js';
import { readBody } from './request-body.js';
import type { MatchedRoute, RestResponse, RestRouter } from './rest-router.js';

const apiPath = /^\/api(?:\/v10)?(?=\/)/;

/** A request as it arrived, for tests that count or time them. */
export interface RequestRecord {
  route: string;
  path: string;
  body: unknown;
  status: number;
  at: number;
}

/** Discord's HTTP API: reads a request, meets the faults ordered for it, checks the body, answers. */
export class RestServer {
  readonly requests: RequestRecord[] = [];

  constructor(
    private readonly router: RestRouter,
    private readonly faults: Faults,
    private readonly violations: Violations,
    private readonly botToken: () => string,
  ) {}

  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://loopback');
    const path = url.pathname.replace(apiPath, '');
    const matched = this.router.match(incoming.method ?? 'GET', path);
    if (!matched) return send(outgoing, { status: 404, body: { code: 0, message: '404: Not Found' } });
    const record: RequestRecord = { route: matched.route, path, body: null, status: 0, at: Date.now() };
    this.requests.push(record);
    const fault = this.faults.take(matched.route);
    if (fault?.kind === 'slow') await sleep(fault.milliseconds);
    if (fault && happensBefore(fault)) {
      incoming.resume();
      record.status = answerWithFault(outgoing, fault);
      return;
    }
    const response = await this.carryOut(incoming, matched, url.searchParams, record);
    record.status = fault && fault.kind !== 'slow' ? answerWithFault(outgoing, fault) : response.status;
    if (!outgoing.headersSent && !outgoing.destroyed) send(outgoing, response);
  }

  private async carryOut(
    incoming: IncomingMessage,
    matched: MatchedRoute,
    query: URLSearchParams,
    record: RequestRecord,
  ): Promise<RestResponse> {
    try {
      if (!matched.open && incoming.headers.authorization !== `Bot ${this.botToken()}`) throw new ApiError(0);
      const { body, files } = await readBody(incoming);
      record.body = body;
      const findings = new Findings();
      checkOpenApi(findings, matched.route, body ?? {});
      this.violations.refuse(matched.route, body, findings);
      const { route, parameters } = matched;
      return matched.handler({ route, parameters, query, body, files });
    } catch (error) {
      incoming.resume();
      if (error instanceof ApiError) return { status: error.status, body: error.toJSON() };
      this.violations.brokenServer(matched.route, error);
      return { status: 500, body: { code: 0, message: String(error) } };
    }
  }
}

function happensBefore(fault: Fault): boolean {
  return fault.kind === 'rate-limit' || fault.kind === 'code' || (fault.kind !== 'slow' && !fault.afterwards);
}

/** @returns the status sent, 0 where the connection was cut */
function answerWithFault(outgoing: ServerResponse, fault: Fault): number {
  if (fault.kind === 'drop') {
    outgoing.destroy();
    return 0;
  }
  if (fault.kind === 'rate-limit') {
    const body = {
      message: 'You are being rate limited.',
      retry_after: fault.retryAfter,
      global: fault.global ?? false,
    };
    const scope: Record<string, string> = fault.global
      ? { 'X-RateLimit-Global': 'true' }
      : { 'X-RateLimit-Scope': 'user' };
    send(outgoing, { status: 429, body }, { 'Retry-After': String(fault.retryAfter), ...scope });
    return 429;
  }
  if (fault.kind === 'code') {
    const { status, message } = statusOf(fault.code);
    send(outgoing, { status, body: { code: fault.code, message } });
    return status;
  }
  const status = fault.kind === 'status' ? fault.status : 500;
  send(outgoing, { status, body: { code: 0, message: 'Internal Server Error' } });
  return status;
}

function send(outgoing: ServerResponse, response: RestResponse, headers: Record<string, string> = {}): void {
  if (response.body === undefined) {
    outgoing.writeHead(response.status, headers).end();
    return;
  }
  outgoing.writeHead(response.status, { 'Content-Type': 'application/json', ...headers });
  outgoing.end(JSON.stringify(response.body));
}
