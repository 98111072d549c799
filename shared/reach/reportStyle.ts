/** The report's own style sheet: for screens, light and dark (its pictures stand on white), and for paper without cut tables. */
export const reportStyle = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; background: #f5f3ed; color: #22201b; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 40px 48px 32px; background: #fff; }
h1 { margin: 0 0 12px; font-size: 32px; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 40px 0 12px; font-size: 20px; }
.day { white-space: nowrap; }
.organisation, .line { margin: 0 0 4px; color: #6b665a; }
.about { display: block; max-width: 26ch; color: #6b665a; font-size: 13px; font-weight: 400; line-height: 1.35; }
dl { display: flex; flex-wrap: wrap; gap: 16px 48px; margin: 0 0 8px; }
dt { color: #6b665a; font-size: 14px; }
dd { margin: 0; font-size: 26px; font-weight: 650; color: #164c42; }
.picture + .scroll { margin-top: 12px; }
.picture svg { display: block; width: 100%; max-width: 780px; height: auto; margin-top: 12px; }
.scroll { position: relative; overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid #1f6457; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 15px; }
th, td { padding: 8px 10px; text-align: left; border-bottom: 1px solid #eae7de; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
thead th { color: #6b665a; font-size: 13px; font-weight: 600; vertical-align: bottom; border-bottom-color: #a39d8f; }
tbody th { font-weight: 500; white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.number + :not(.number) { padding-left: 28px; }
.unknown { color: #6b665a; }
.total th, .total td { font-weight: 650; border-top: 2px solid #6b665a; border-bottom: 0; }
.note { color: #6b665a; font-size: 14px; }
ul { margin: 0 0 12px; padding-left: 20px; max-width: 68ch; }
li { margin-bottom: 6px; }
footer { margin-top: 40px; color: #6b665a; font-size: 13px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 640px) { main { padding: 24px 20px; } h1 { font-size: 26px; } }
@media screen and (prefers-color-scheme: dark) {
:root { color-scheme: dark; }
body { background: #131210; color: #e9e5da; }
main { background: #1c1b18; }
dd { color: #8fd3bf; }
.organisation, .line, .about, dt, thead th, .unknown, .note, footer { color: #b5af9f; }
th, td { border-bottom-color: #35322b; }
thead th { border-bottom-color: #857f70; }
.total th, .total td { border-top-color: #b5af9f; }
.scroll:focus-visible { outline-color: #8fd3bf; }
.picture { max-width: 812px; padding: 4px 16px 16px; border-radius: 8px; background: #fff; }
}
@media print {
@page { size: A4; margin: 16mm 15mm 18mm; }
body { background: none; font-size: 14px; }
main { max-width: none; padding: 0; }
tr, dl, .picture, li { break-inside: avoid; }
h2, p:has(+ .scroll, + .picture), p:has(+ ul), ul:has(+ .scroll) { break-after: avoid; }
thead { display: table-header-group; }
.picture svg { width: auto; max-width: 100%; max-height: 10.5cm; }
.scroll { overflow: visible; }
table { font-size: 11px; }
thead th { font-size: 11px; }
th, td { padding: 4px 6px; }
.number + :not(.number) { padding-left: 24px; }
}
`
