import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { LiveSite } from "./live-site.ts";

/** A server of the pages, for browsers on this machine. */
export interface PageServer {
  server: Server;
  /** Tells open pages that something has changed. */
  announce: () => void;
  close: () => Promise<void>;
}

/** Where pages hear of changes. No page of the site has such a name. */
const eventsPath = "~changes";

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  svg: "image/svg+xml",
  csv: "text/csv",
  md: "text/markdown",
  txt: "text/plain",
};

/**
 * Serves a site to this machine alone. A page from elsewhere whose name was made to lead here (DNS rebinding) says another host, and gets
 * nothing; nothing but pages of the site can be asked for, so there is no path that could lead out of it.
 */
export const pageServer = (site: LiveSite): PageServer => {
  const listeners = new Set<ServerResponse>();
  const tell = (listener: ServerResponse): boolean => listener.write(`data: ${JSON.stringify(site.state)}\n\n`);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocal(request)) return refuse(response, 421, "This server answers only to 127.0.0.1 and localhost.");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Pages can only be read.");
    const path = pathOf(request.url ?? "/");
    if (path === eventsPath) {
      response.writeHead(200, { ...headers, "content-type": "text/event-stream" });
      listeners.add(response);
      request.once("close", () => listeners.delete(response));
      tell(response);
      return;
    }
    const content = path === undefined ? undefined : await site.page(path);
    if (path === undefined || content === undefined) return refuse(response, 404, "There is no such page.");
    const type = types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "content-type": `${type}; charset=utf-8` });
    response.end(request.method === "HEAD" ? undefined : content);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) refuse(response, 500, `bartizan failed: ${error instanceof Error ? error.message : String(error)}`);
      else response.end();
    });
  });
  return {
    server,
    announce: () => listeners.forEach(tell),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};

const refuse = (response: ServerResponse, status: number, why: string): void => {
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8" });
  response.end(`${why}\n`);
};

/** Did the browser mean this machine? */
const isLocal = ({ headers: { host = "" }, socket }: IncomingMessage): boolean =>
  ["127.0.0.1", "localhost"].some((name) => host.toLowerCase() === `${name}:${socket.localPort}`);

/** The path of a page within the site; undefined for what is no path. */
const pathOf = (url: string): string | undefined => {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
};
