/** How a handed out page looks: a letter's width, in the reader's own light or dark, and black on white on paper. */
export const handoutStyle = `
:root { color-scheme: light dark; --line: #c9d1d9; --soft: #57606a; --page: #ffffff; --text: #1b1f24; }
@media (prefers-color-scheme: dark) { :root { --line: #444c56; --soft: #adbac7; --page: #1c2128; --text: #e6edf3; } }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.55 system-ui, 'Segoe UI', Arial, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 0 0 .3rem; }
section { border-top: 1px solid var(--line); margin-top: 1.8rem; padding-top: 1.2rem; }
p { margin: 0 0 .8rem; max-width: 42rem; }
dl { margin: 0; display: grid; gap: .35rem; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: 1rem; }
dt { color: var(--soft); } dd { margin: 0; white-space: pre-line; }
ul { margin: 0; padding-left: 1.2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { overflow-wrap: break-word; text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--line); min-width: 5rem; }
th { color: var(--soft); font-weight: 600; }
@media print {
  :root { --line: #999; --soft: #333; --page: #fff; --text: #000; }
  main { max-width: none; padding: 0; } section { break-inside: auto; } h2 { break-after: avoid; } tr { break-inside: avoid; }
  .wide { overflow: visible; }
}
`
