import type { ComponentChildren } from "preact";
import { useHere } from "../here.ts";
import { relativeLink } from "../relative-link.ts";
import type { Target } from "../system-index.ts";

/** A link to a page of the site, or plain content where there is none. */
export const Link = ({ to, children, class: name }: { to: Target | undefined; children: ComponentChildren; class?: string }) => {
  const { path } = useHere();
  if (!to) return <>{children}</>;
  return (
    <a href={relativeLink(path, to.path, to.anchor)} class={name}>
      {children}
    </a>
  );
};
