import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Alternate } from "./alternates.ts";
import { HereContext, useHere, type Site } from "./here.ts";
import type { Page } from "./page.ts";
import { AlternateLinks } from "./parts/alternate-links.tsx";
import { Link } from "./parts/link.tsx";
import { SiteNav } from "./parts/site-nav.tsx";
import { relativeLink } from "./relative-link.ts";

export const stylePath = "assets/style.css";
export const clientPath = "assets/client.js";
export const iconPath = "assets/icon.svg";

/** Nothing runs, loads or submits but our own files; measured to hold over http and from disk. */
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'";

/** A whole HTML document that says what it has to say without script. */
export const pageDocument = (page: Page, site: Site, alternates: readonly Alternate[]): string => {
  const here = { site, path: page.path, ...(page.system && { system: page.system }) };
  const drawn = (content: ComponentChildren): string => renderToString(<HereContext.Provider value={here}>{content}</HereContext.Provider>);
  const nav = navs(site, page.path, () => drawn(<SiteNav />));
  return `<!doctype html>\n${drawn(<Document page={page} alternates={alternates} nav={nav} />)}\n`;
};

const navsOf = new WeakMap<Site, Map<string, string>>();

/** The navigation is the same on all pages of a folder of elements, and drawn once for them. */
const navs = (site: Site, path: string, draw: () => string): string => {
  const folders = path.split("/").slice(0, -1);
  const known = navsOf.get(site) ?? new Map<string, string>();
  navsOf.set(site, known);
  const key = folders.length > 2 ? folders.slice(0, -1).join("/") : path;
  const nav = known.get(key) ?? draw();
  known.set(key, nav);
  return nav;
};

interface Props {
  page: Page;
  alternates: readonly Alternate[];
}

const Document = ({ page, alternates, nav }: Props & { nav: string }) => {
  const { site } = useHere();
  return (
    <html lang="en" data-live={site.live ? "" : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={site.live ? `${policy}; connect-src 'self'` : policy} />
        {page.movedTo && <meta http-equiv="refresh" content={`0; url=${relativeLink(page.path, page.movedTo.path)}`} />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{page.title === site.title ? site.title : `${page.title} · ${site.title}`}</title>
        <link rel="icon" type="image/svg+xml" href={relativeLink(page.path, iconPath)} />
        {alternates.map(({ mediaType, path }) => (
          <link rel="alternate" type={mediaType} href={relativeLink(page.path, path)} />
        ))}
        <link rel="stylesheet" href={relativeLink(page.path, stylePath)} />
        <script src={relativeLink(page.path, clientPath)} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the answer
        </a>
        <header class="site" dangerouslySetInnerHTML={{ __html: nav }} />
        <main id="main" tabIndex={-1}>
          <PageHead page={page} alternates={alternates} />
          {page.body}
        </main>
        <footer>
          <p>
            Written by Bartizan {site.tool.version}. Everything here follows from the model files and the{" "}
            <Link to={{ path: "catalog/index.html" }}>catalog</Link>; what they do not state is unknown, never safe.
          </p>
        </footer>
      </body>
    </html>
  );
};

const PageHead = ({ page, alternates }: Props) => (
  <header class="page-head">
    {page.trail.length > 0 && (
      <nav aria-label="You are here">
        <ol class="trail">
          {page.trail.map(({ name, target }) => (
            <li>
              <Link to={target}>{name}</Link>
            </li>
          ))}
        </ol>
      </nav>
    )}
    {page.label !== undefined && <p class="label">{page.label}</p>}
    <h1>{page.heading ?? page.title}</h1>
    <p class="answer">{page.answer}</p>
    <AlternateLinks alternates={alternates} />
  </header>
);
