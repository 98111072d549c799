import { app, type Session } from 'electron'

/** What the program's own pages are made of. `devtools:` is where developers look into them, never in an installed program. */
const ownSchemes = ['app:', 'data:', 'blob:']

/**
 * Shuts a session that pages live in: nothing is fetched from anywhere but the program itself, nothing is downloaded, no device and no
 * sense of the computer is handed out, and no certificate or login is ever asked about, since no page has anywhere to go.
 * What the officer's own servers are asked goes through Node, in main, and never through here.
 */
export function guardSession(session: Session): void {
  // Before anything else: with a language chosen, Chromium's spelling fetches a dictionary as soon as there is a session.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  const schemes = app.isPackaged ? ownSchemes : [...ownSchemes, 'devtools:']
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !schemes.some((scheme) => url.startsWith(scheme)) }),
  )
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === 'fullscreen'))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  // -2: refused, whatever Chromium thinks of it. Only what Node asks may trust a certificate, and there the officer says which.
  session.setCertificateVerifyProc((_request, verdict) => verdict(-2))
  session.on('will-download', (event) => event.preventDefault())
  for (const device of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    session.on(device as 'select-hid-device', (event, _details, choose) => {
      event.preventDefault()
      choose()
    })
  }
}
