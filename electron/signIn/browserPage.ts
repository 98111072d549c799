import type { ServerResponse } from 'node:http'

/** What the browser shows at the end: plain words, no script, nothing fetched. */
export interface BrowserPage {
  readonly language: string
  readonly title: string
  readonly text: string
}

export function answerWithPage(response: ServerResponse, status: number, page: BrowserPage): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    // The address holds a code; nobody gets it from here.
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(pageHtml(page))
}

function pageHtml({ language, title, text }: BrowserPage): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rundbrev: ${escaped(title)}</title>
<style>
  :root { color-scheme: light dark; font: 17px/1.55 system-ui, sans-serif }
  main { max-width: 34rem; margin: 18vh auto; padding: 0 1.5rem }
  h1 { font-size: 1.5rem; line-height: 1.25 }
</style>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
</main>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
