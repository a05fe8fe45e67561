/** The look of the file. Hue is for severity and links alone, and a level is told by shape, letter and word as well. */
export const pageStyle = `
:root{color-scheme:light dark;--page:light-dark(#fff,#12161c);--sunk:light-dark(#f3f5f7,#1c222b);--line:light-dark(#dfe3e8,#2e3640);--strong:light-dark(#a9b1bb,#56606c);--ink:light-dark(#1a1f26,#e8ecf1);--soft:light-dark(#57606a,#a3adb9);--link:light-dark(#0b5cad,#82bcff);--critical:light-dark(#560a38,#ffe3ec);--on-critical:light-dark(#fff,#1a1a1a);--high:light-dark(#bb4a16,#f29355);--on-high:light-dark(#fff,#1a1a1a);--medium:light-dark(#e39a33,#a56516);--on-medium:light-dark(#1a1a1a,#fff);--low:light-dark(#f3db82,#57470f);--on-low:light-dark(#1a1a1a,#fff);--edge-low:light-dark(#8a7426,#a8903f)}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;color:var(--ink);background:var(--page);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:76rem;padding:2.5rem 1.5rem;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;unicode-bidi:isolate}
h1{font-size:2rem;letter-spacing:-.015em;margin:0}
h2{font-size:1.35rem;margin:0 0 .5rem}
h3{font-size:1.1rem;margin:1.75rem 0 .4rem}
h4{font-size:1rem;margin:1.5rem 0 .4rem}
p{margin:0 0 .6rem;max-width:75ch}
ul,ol{margin:0;padding-left:1.3em}
li{unicode-bidi:isolate}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
code{font:.875em ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;unicode-bidi:isolate}
small{color:var(--soft);font-size:.8125rem}
em{font-style:normal;font-weight:600}
.soft{color:var(--soft)}
.answer{font-size:1.2rem;font-weight:500;margin:.75rem 0;max-width:70ch}
article+article{margin-top:4rem;padding-top:2.5rem;border-top:2px solid var(--strong)}
section{margin-top:2.75rem}
.note{margin:0 0 2rem;padding:1rem 1.25rem;border:1px solid var(--strong);border-radius:8px;background:var(--sunk)}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0 1.5rem;padding:.5rem 0;border-block:1px solid var(--line)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.5rem 1.25rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400;unicode-bidi:isolate}
thead th{color:var(--soft);font-size:.8125rem;border-color:var(--strong);white-space:nowrap}
tbody th{font-weight:600}
th p{margin:.15rem 0 0;font-size:.875rem;font-weight:400}
td p{margin:0 0 .35rem}
.scroll{overflow:auto}
td .controls{margin-top:.35rem}
.scroll table{width:100%;font-size:.9375rem}
.scroll .tally{width:auto}
.scroll td,.scroll tbody th{min-width:7rem}
.elements tbody th{min-width:9rem}
.elements td:last-child{min-width:0;width:1%}
.tally th,.tally td{padding:.35rem 0 .35rem 2rem;text-align:right}
.tally th:first-child{padding-left:0;text-align:left}
.tally thead th{font-size:.9375rem;color:inherit}
.tally tbody td{font-weight:600}
summary small{font-size:.875rem;font-variant-numeric:tabular-nums}
.tally .zero{font-weight:400;color:var(--soft)}
b:is(.critical,.high,.medium,.low){display:inline-block;position:relative;padding-left:1.7em;font-weight:inherit;white-space:nowrap}
.status{white-space:nowrap}
.status::before{margin-right:.4em}
b[class]::before{position:absolute;left:0;top:.16em;display:grid;place-items:center;width:1.45em;height:1.45em;font-size:.85em;font-weight:700;line-height:1;forced-color-adjust:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
b.critical::before{content:"C";content:"C"/"";background:var(--critical);color:var(--on-critical);clip-path:polygon(30% 0,70% 0,100% 30%,100% 70%,70% 100%,30% 100%,0 70%,0 30%)}
b.high::before{content:"H";content:"H"/"";background:var(--high);color:var(--on-high);clip-path:polygon(50% 0,100% 100%,0 100%);padding-top:.5em;font-size:.74em;width:1.85em;height:1.65em;top:.02em}
b.medium::before{content:"M";content:"M"/"";background:var(--medium);color:var(--on-medium);clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%);font-size:.72em;width:1.9em;height:1.9em;left:-.08em;top:.09em}
b.low::before{content:"L";content:"L"/"";background:var(--low);color:var(--on-low);border:1px solid var(--edge-low);border-radius:50%}
.status{color:var(--soft);font-size:.875rem}
.status::before{content:"○";content:"○"/""}
.uncertain.status::before,.possible.status::before{content:"?";content:"?"/"";font-weight:700}
.mitigated.status::before{content:"✓";content:"✓"/""}
.cut.status::before{content:"✕";content:"✕"/""}
details{border-bottom:1px solid var(--line)}
p+details{border-top:1px solid var(--line)}
summary{display:grid;grid-template-columns:6.5rem 1fr auto;gap:.75rem;align-items:baseline;padding:.6rem 1.5rem .6rem 0;cursor:pointer;list-style:none;position:relative}
summary::-webkit-details-marker{display:none}
summary::after{content:"";position:absolute;right:.3rem;top:1.1rem;width:.45rem;height:.45rem;border:solid var(--soft);border-width:0 1.5px 1.5px 0;transform:rotate(45deg)}
[open]>summary::after{transform:rotate(-135deg);top:1.3rem}
summary:hover>span:nth-child(2){text-decoration:underline;text-underline-offset:.18em;text-decoration-thickness:1px}
summary>span:nth-child(2){font-weight:500;unicode-bidi:isolate}
[open]>summary>span:nth-child(2){font-weight:650}
details>div{padding:0 0 1.25rem 7.25rem;scroll-margin-top:5rem}
dl{display:grid;grid-template-columns:7rem 1fr;gap:.35rem 1rem;margin:0}
dt{color:var(--soft)}
dd{margin:0;unicode-bidi:isolate}
dd ul{list-style:none;padding:0}
dd ol{padding-left:1.2em}
.questions li{margin:0 0 1rem}
.questions li p{margin:.2rem 0}
:target{background:color-mix(in srgb,var(--link) 10%,transparent);box-shadow:0 0 0 .5rem color-mix(in srgb,var(--link) 10%,transparent)}
article:target,section:target{background:none;box-shadow:none}
details>div:target{box-shadow:none}
@media (max-width:45rem){
body{padding:1.25rem 1rem}
summary{grid-template-columns:1fr auto}
summary>span:nth-child(2){grid-column:1/-1;grid-row:2}
details>div{padding-left:0}
dl{grid-template-columns:1fr}
dd{margin-bottom:.5rem}
.tally th,.tally td{padding-left:.75rem}
.tally b{font-size:.8125rem}
}
@page{margin:16mm 14mm}
@page picture{size:landscape;margin:10mm}
@media print{
:root{color-scheme:light}
html{font-size:10pt}
body{max-width:none;padding:0}
nav{display:none}
a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;display:block;block-size:auto}
summary::after{display:none}
summary,h2,h3,h4,thead{break-after:avoid}
tr,dl>*,.questions li,figure,summary{break-inside:avoid}
details>div{padding-left:2rem}
.scroll{overflow:visible}
.scroll td,.scroll tbody th{min-width:0}
.picture{max-height:none;border:0}
label{display:none}
.picture svg{width:100%!important;height:auto;max-height:235mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
figure.wide{page:picture}
figure.wide svg{max-height:165mm}
:target{background:none;box-shadow:none}
}
`;
