/** The policy allows no style attribute: a class for each share of the width, in percent. */
export const widthClass = (percent: number): string => `w${Math.max(1, Math.min(99, Math.round(percent)))}`;

function widthRules(): string {
  return Array.from({length: 99}, (_, index) => `.w${index + 1}{width:${index + 1}%}`).join('');
}

/** The page's only style sheet. Readable on paper, at phone width, in light and dark; colour is never the only sign. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--line:#d0d7de;--band:#f6f8fa;--link:#0550ae;--good:#116329;--good-bg:#dafbe1;--warning:#7a4d00;--warning-bg:#fff3cd;--bad:#a40e26;--bad-bg:#ffebe9;--yes:#0a3069;--yes-bg:#ddf4ff}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b3;--paper:#0d1117;--line:#3d444d;--band:#161b22;--link:#79c0ff;--good:#7ee787;--good-bg:#12261e;--warning:#f2cc60;--warning-bg:#2b2111;--bad:#ffa198;--bad-bg:#301b1f;--yes:#a5d6ff;--yes-bg:#0c2d4d}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--paper);border:2px solid var(--link)}
header,main,footer,nav{max-width:100rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-top:.5rem;border-top:1px solid var(--line)}
.subtitle{margin:0 0 1rem;color:var(--soft);max-width:60rem}
.about{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:1rem 0}
.about dt{color:var(--soft)}
.about dd{margin:0}
nav ul{columns:20rem;margin:.5rem 0;padding-left:1.2rem}
p,ul.text{max-width:60rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font:.9em ui-monospace,"Liberation Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
.callout{max-width:60rem;margin:1rem 0;padding:.6rem 1rem;border-left:.3rem solid var(--line);background:var(--band)}
.callout strong.title{display:block}
.callout.good{border-color:var(--good);background:var(--good-bg)}
.callout.warning{border-color:var(--warning);background:var(--warning-bg)}
.callout.bad{border-color:var(--bad);background:var(--bad-bg)}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.875rem}
caption{text-align:left;font-weight:600;padding:.25rem 0 .5rem}
caption.heard,.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);padding:0}
th,td{border:1px solid var(--line);padding:.4rem .55rem;text-align:left;vertical-align:top;overflow-wrap:break-word;hyphens:manual}
thead th{background:var(--band);position:sticky;top:0}
tbody th{font-weight:600}th a,th details{font-weight:400}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
td.date{white-space:nowrap}
td.good{color:var(--good)}td.warning,th.warning{background:var(--warning-bg)}td.bad{color:var(--bad);background:var(--bad-bg);font-weight:600}td.muted,th.muted{color:var(--soft)}
td.emphatic strong{font-size:1rem;letter-spacing:.02em}td.emphatic:not(.warning):not(.bad){background:var(--yes-bg);color:var(--yes)}
td div+div,th div+div{margin-top:.3rem}
details{margin-top:.35rem;color:var(--soft);font-size:.8125rem}
summary{cursor:pointer}
del{color:var(--bad);background:var(--bad-bg);text-decoration:line-through}del::before{content:"[−"}del::after{content:"]"}
ins{color:var(--good);background:var(--good-bg);text-decoration:underline;text-decoration-thickness:.12em}ins::before{content:"[+"}ins::after{content:"]"}
footer{margin-top:3rem;padding-bottom:2rem;color:var(--soft);font-size:.875rem}
@media print,(min-width:48.01rem){${widthRules()}}
@media screen and (max-width:48rem){
header,main,footer,nav{padding:0 1rem}
header{padding-top:1.25rem}
.about{grid-template-columns:1fr;gap:0}.about dd{margin-bottom:.5rem}
table,tbody,tr,th,td,caption{display:block;width:100%}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{margin:0 0 1rem;border:1px solid var(--line)}
th,td,td.number{border:0;border-bottom:1px solid var(--line);text-align:left}
tr>:last-child{border-bottom:0}
tbody th{background:var(--band)}
td::before{content:attr(data-label);display:block;color:var(--soft);font-size:.75rem;font-weight:400}
td:empty{display:none}
}
@media print{
@page{size:landscape;margin:12mm}
:root{--ink:#000;--soft:#444;--paper:#fff;--line:#999;--band:#eee;--link:#000;--good:#000;--good-bg:#fff;--warning:#000;--warning-bg:#f3f3f3;--bad:#000;--bad-bg:#e8e8e8;--yes:#000;--yes-bg:#ddd}
body{font-size:10pt}h1{font-size:16pt}h2{font-size:12pt}table{font-size:7.5pt;line-height:1.3}th,td{padding:.15rem .25rem}td.emphatic strong{font-size:9pt}tr{break-inside:avoid}
.about{gap:0 1rem}
.skip,nav,details{display:none}
header,main,footer{max-width:none;padding:0}
.wide{overflow:visible}thead{display:table-header-group}thead th{position:static}
.callout{break-inside:avoid}h2{break-after:avoid}
}
`;
