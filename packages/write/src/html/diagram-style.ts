/** How the picture is drawn in both themes; what every text of it shares is said here, and left out of the picture. */
export const diagramStyle = `
figure{margin:0}
figcaption{color:var(--soft);font-size:.875rem;margin-top:.5rem}
.picture{border:1px solid var(--line);border-radius:8px}
.picture svg{max-width:100%;height:auto}
label{display:inline-block;padding:.25rem 0;cursor:pointer}
figure:has(:checked) .picture{max-height:90vh}
figure:has(:checked) svg{max-width:none}
.picture svg{display:block;margin:auto;font:12px Helvetica,Arial,sans-serif;text-anchor:middle;fill:var(--ink)}
.picture a:hover path,.picture a:hover polygon,.picture a:focus-visible path{stroke-width:2}
.picture .flow-label{stroke:var(--page);stroke-width:3;paint-order:stroke}
.picture .strangers path{stroke-width:1.9}
.picture path:not([fill]){fill:none;stroke:var(--soft)}
.picture .paper{fill:none}
.picture [fill="#ffffff"]:not(text,.paper){fill:var(--page)}
.picture [fill="#e5e7eb"]{fill:light-dark(#e5e7eb,#343d48)}
.picture [fill="#57606a"]{fill:var(--soft)}
.picture [stroke="#1f2328"]{stroke:var(--ink)}
.picture [stroke="#57606a"]{stroke:var(--soft)}
.picture [stroke="#b42318"]{stroke:light-dark(#b42318,#ff8a7a)}
.picture .tab.critical{fill:var(--critical)}
.picture .tab.high{fill:var(--high)}
.picture .tab.medium{fill:var(--medium)}
.picture .tab.low{fill:var(--low)}
.picture .critical~.tab-text{fill:var(--on-critical)}
.picture .high~.tab-text{fill:var(--on-high)}
.picture .medium~.tab-text{fill:var(--on-medium)}
.picture .low~.tab-text{fill:var(--on-low)}
`;
