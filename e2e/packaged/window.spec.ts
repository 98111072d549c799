import { readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { isHardened } from '../../shared/security/isHardened.ts'
import type { WindowSeen } from '../../shared/security/windowSeen.ts'
import { ownUser } from './packagedProgram.ts'
import { processesOf } from './processes.ts'
import { test } from './withProgram.ts'

const hardened: Omit<WindowSeen, 'kind' | 'javascript'> = {
  ...{ sandbox: true, contextIsolation: true, webSecurity: true },
  ...{ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false },
  ...{ webviewTag: false, allowRunningInsecureContent: false, experimentalFeatures: false },
}

async function pagesSeen(page: Page): Promise<readonly WindowSeen[]> {
  const answer = await page.evaluate(() => window.rundbrev.call('program.hardening', {}))
  return (answer as { readonly value: { readonly windows: readonly WindowSeen[] } }).value.windows
}

test('what Electron has really given the window is what it was to be given', async ({ program }) => {
  expect(await pagesSeen(program.page)).toEqual([{ kind: 'window', javascript: true, ...hardened }])
})

test('the operating system holds the page: its own processes, its own network, few system calls', async ({
  program,
}) => {
  const reason = 'NOT TRIED: the sandbox. This computer forbids the namespaces that it is made of.'
  if (!ownUser.isSandboxed) console.log(reason)
  test.skip(!ownUser.isSandboxed, reason)
  const pages = processesOf(program.child.pid ?? 0).filter(({ command }) =>
    command.includes('--type=renderer'),
  )
  expect(pages.length).toBeGreaterThan(0)
  for (const { id, command } of pages) {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    const told = (field: string) => new RegExp(`^${field}:\\s*(.*)$`, 'm').exec(status)?.[1]
    // proc(5): 2 is a filter of system calls.
    expect([told('Seccomp'), told('NoNewPrivs'), Number(`0x${told('CapEff')}`)]).toEqual(['2', '1', 0])
    expect(command).not.toContain('--no-sandbox')
    for (const space of ['user', 'pid', 'net'])
      expect(spaceOf(id, space), space).not.toBe(spaceOf(program.child.pid ?? 0, space))
  }
})

function spaceOf(id: number, space: string): string {
  return readlinkSync(`/proc/${id}/ns/${space}`)
}

test('the page has nothing of Node, and the bridge three functions that lead nowhere else', async ({
  program,
}) => {
  const found = await program.page.evaluate(() => {
    const all = globalThis as unknown as Record<string, unknown>
    const names = [
      'require',
      'process',
      'Buffer',
      'global',
      'module',
      'exports',
      '__dirname',
      'electron',
      'ipcRenderer',
    ]
    const before = window.rundbrev.call
    try {
      Object.assign(window.rundbrev, { call: () => 'mine' })
    } catch {
      // Frozen objects say so to strict code.
    }
    return {
      node: names.filter((name) => all[name] !== undefined),
      bridge: Object.keys(window.rundbrev).toSorted(),
      isSame: window.rundbrev.call === before,
    }
  })
  expect(found).toEqual({ node: [], bridge: ['call', 'on', 'pick'], isSame: true })
})

test('every answer of app:// has the policy, and it lets in no script but the program’s own', async ({
  program,
}) => {
  for (const path of ['/', '/index.html', '/nowhere', '/assets/nothing']) {
    const headers = await program.page.evaluate(async (url) => {
      const answer = await fetch(url)
      return Object.fromEntries(answer.headers)
    }, `app://rundbrev${path}`)
    const policy = headers['content-security-policy'] ?? ''
    const directives = new Map(
      policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]),
    )
    expect(directives.get('default-src'), path).toEqual(["'none'"])
    expect(directives.get('script-src'), path).toEqual(["'self'"])
    for (const shut of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(directives.get(shut), `${shut} of ${path}`).toEqual(["'none'"])
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

test('no text becomes code: by eval, by a function, by a timer, by a script, by a handler, by WebAssembly', async ({
  program,
}) => {
  const ran = await program.page.evaluate(async () => {
    const page = globalThis as unknown as { ran: string[] }
    page.ran = []
    // What attaches to a page may use eval until its first pause.
    await new Promise((later) => setTimeout(later))
    const tries: readonly [string, () => unknown][] = [
      // biome-ignore lint/security/noGlobalEval: it is what must not work
      ['eval', () => eval('ran.push("eval")')],
      ['function', () => new Function('ran.push("function")')()],
      ['bridge', () => window.rundbrev.call.constructor('ran.push("bridge")')()],
      [
        'wasm',
        () =>
          WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() =>
            page.ran.push('wasm'),
          ),
      ],
      ['timer', () => setTimeout('ran.push("timer")' as unknown as () => void)],
      ['import', () => import(/* @vite-ignore */ 'data:text/javascript,ran.push("import")' as string)],
      [
        'worker',
        () =>
          new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).addEventListener('message', () =>
            page.ran.push('worker'),
          ),
      ],
    ]
    for (const [, attempt] of tries)
      try {
        await attempt()
      } catch {
        // Refused.
      }
    const room = document.createElement('div')
    document.body.append(room)
    const inline = document.createElement('script')
    inline.textContent = 'ran.push("inline")'
    room.append(inline)
    room.insertAdjacentHTML(
      'beforeend',
      '<img src="data:," onerror="ran.push(\'handler\')"><svg onload="ran.push(\'svg\')"></svg>',
    )
    const link = document.createElement('a')
    link.href = 'javascript:ran.push("link")'
    room.append(link)
    link.click()
    for (const source of [
      'data:text/javascript,ran.push("data")',
      URL.createObjectURL(new Blob(['ran.push("blob")'])),
    ]) {
      const script = document.createElement('script')
      const settled = new Promise((done) => {
        script.onload = script.onerror = done
      })
      script.src = source
      room.append(script)
      await settled
    }
    // Whatever was to come of a timer or a handler has had its turn once main has been asked and has answered.
    await window.rundbrev.call('program.hardening', {})
    room.remove()
    return page.ran
  })
  expect(ran).toEqual([])
})

test('app:// gives out the page’s own files, and no other by whatever way', async ({ program }) => {
  const paths = [
    ...['/../package.json', '/../../../../../../etc/passwd', '//etc/passwd', '/%2e%2e/%2e%2e/package.json'],
    ...[
      '/..%2f..%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '/%252e%252e/package.json',
      '/..;/package.json',
    ],
    ...['/assets/../../main/index.js', '/assets/%2e%2e%2f..%2fmain%2findex.js', '/index.html%00.js', '/%00'],
    ...['/C:/Windows/win.ini', '/%5c%5cserver%5cshare', '/assets/', '/%ff', `/${'a'.repeat(100_000)}`],
    ...[`/assets/${'0'.repeat(64)}`, `/assets/${'0'.repeat(63)}..`, '/assets/..%2fpackage.json'],
  ]
  const got = await program.page.evaluate(async (all) => {
    const answers: [string, number, number][] = []
    for (const path of all) {
      const answer = await fetch(`app://rundbrev${path}`)
      answers.push([path.slice(0, 40), answer.status, (await answer.text()).length])
    }
    const posted = await fetch('app://rundbrev/', { method: 'POST', body: 'x' })
    return [...answers, ['POST', posted.status, (await posted.text()).length]]
  }, paths)
  expect(got.filter(([, status, length]) => status !== 404 || length !== 0)).toEqual([])
})

test('nothing leads out of the page: no address, no file, no window, no frame, no form', async ({
  program,
}) => {
  const { page } = program
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*')
    response.end('<h1>elsewhere</h1>')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const before = page.url()
    const refused = await page.evaluate(async (far) => {
      Object.assign(globalThis, { isStillHere: true })
      const addresses = [
        far,
        'file:///etc/passwd',
        'app://sheet/1',
        'app://other/',
        'app://rundbrev.other/',
        'data:text/html,x',
        'about:blank',
        'rundbrev://x',
        'chrome://version',
        'devtools://devtools/bundled/inspector.html',
      ]
      const opened: string[] = []
      const note = (what: string, isOpen: boolean) => isOpen && opened.push(what)
      const settle = () => window.rundbrev.call('program.hardening', {})
      for (const address of addresses) {
        note(
          `fetch ${address}`,
          await fetch(address).then(
            () => true,
            () => false,
          ),
        )
        note(
          `fetch without a look ${address}`,
          await fetch(address, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        )
        note(`window ${address}`, window.open(address) !== null)
        const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
        document.body.append(link)
        link.click()
        link.target = ''
        link.click()
        link.remove()
        window.location.assign(address)
        const form = Object.assign(document.createElement('form'), { action: address, method: 'post' })
        document.body.append(form)
        form.submit()
        form.remove()
        try {
          navigator.sendBeacon(address, 'x')
        } catch {
          // Only to the web.
        }
        await settle()
      }
      for (const tag of ['img', 'script', 'link', 'video', 'iframe', 'embed', 'object', 'webview']) {
        for (const address of [far, 'file:///etc/hostname']) {
          const element = document.createElement(tag)
          for (const name of ['src', 'href', 'data']) element.setAttribute(name, address)
          if (tag === 'link') element.setAttribute('rel', 'stylesheet')
          document.body.append(element)
          await settle()
          if (element instanceof HTMLImageElement) note(`${tag} ${address}`, element.naturalWidth > 0)
          note(`${tag} is more than an element`, 'loadURL' in element || 'getWebContentsId' in element)
          element.remove()
        }
      }
      for (const way of [
        () => new WebSocket(far.replace('http', 'ws')),
        () => new EventSource(far),
        () => navigator.serviceWorker.register(`${far}/sw.js`),
      ])
        try {
          await way()
        } catch {
          // Refused at once.
        }
      await settle()
      return opened
    }, elsewhere)
    expect(refused).toEqual([])
    expect(asked).toEqual([])
    expect(page.url()).toBe(before)
    expect(await page.evaluate(() => 'isStillHere' in globalThis)).toBe(true)
    expect(program.browser.contexts().flatMap((context) => context.pages())).toHaveLength(1)
    expect(await pagesSeen(page)).toHaveLength(1)
  } finally {
    server.close()
    server.closeAllConnections()
  }
})

test('no frame has the bridge: an empty one, one with a page of ours, one of somebody’s HTML, a letter', async ({
  program,
}) => {
  const { page } = program
  const bridges = await page.evaluate(async () => {
    Object.assign(globalThis, { fromFrames: [] as unknown[] })
    const script =
      '<script>parent.fromFrames.push(typeof rundbrev)</script><img src=x onerror="parent.fromFrames.push(1)">'
    const frames: readonly [string, Record<string, string>][] = [
      ['empty', {}],
      ['blank', { src: 'about:blank' }],
      ['ours', { src: 'app://rundbrev/index.html' }],
      ['html', { srcdoc: script }],
      ['sandboxed', { srcdoc: script, sandbox: 'allow-scripts' }],
      ['as a letter', { srcdoc: script, sandbox: '' }],
    ]
    const found: [string, string][] = []
    for (const [name, attributes] of frames) {
      const frame = document.createElement('iframe')
      for (const [attribute, value] of Object.entries(attributes)) frame.setAttribute(attribute, value)
      const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }))
      document.body.append(frame)
      await loaded
      let bridge = 'out of reach'
      try {
        bridge = typeof (frame.contentWindow as unknown as Record<string, unknown>).rundbrev
      } catch {
        // Of another origin.
      }
      found.push([name, bridge])
      frame.remove()
    }
    return { found, ran: (globalThis as unknown as { fromFrames: unknown[] }).fromFrames }
  })
  expect(bridges).toEqual({
    found: [
      ['empty', 'undefined'],
      ['blank', 'undefined'],
      // Nobody may frame the program, not even itself: an error page, of another origin.
      ['ours', 'out of reach'],
      ['html', 'undefined'],
      ['sandboxed', 'out of reach'],
      ['as a letter', 'out of reach'],
    ],
    ran: [],
  })
})

test('the letter that is previewed runs nothing, and reaches nothing', async ({ program }) => {
  const { page } = program
  await page.evaluate(() => {
    window.location.hash = '#/posts/1'
  })
  const frame = page.locator('iframe[data-shown]')
  await expect(frame).toHaveAttribute('sandbox', '')
  await expect(frame.contentFrame().locator('h1, h2').first()).toBeVisible()
  const ran = await frame
    .contentFrame()
    .locator('body')
    .evaluate(async (letter) => {
      Object.assign(globalThis, { fromLetter: [] as unknown[] })
      const script = document.createElement('script')
      script.textContent = 'fromLetter.push("script")'
      letter.append(script)
      letter.insertAdjacentHTML(
        'beforeend',
        '<img src="data:," onerror="fromLetter.push(1)"><a href="https://example.org/" target="_top">x</a>',
      )
      letter.querySelector<HTMLAnchorElement>('a[target=_top]:last-of-type')?.click()
      const { fromLetter } = globalThis as unknown as { fromLetter: unknown[] }
      try {
        fromLetter.push(parent.document.title)
      } catch {
        // Of another origin: the window is out of its reach.
      }
      return fromLetter
    })
  await page.evaluate(() => window.rundbrev.call('program.hardening', {}))
  expect(ran).toEqual([])
  expect(page.url()).toMatch(/^app:\/\/rundbrev\//)
  // And the sheet that it is measured on.
  const seen = await pagesSeen(page)
  expect(seen.filter(({ kind }) => kind !== 'sheet')).toHaveLength(1)
})

test('every permission is refused, of those that there are devices for as well', async ({ program }) => {
  const states = await program.page.evaluate(async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'persistent-storage',
      'screen-wake-lock',
      'local-fonts',
      'window-management',
      'storage-access',
      'accelerometer',
    ]
    const found: [string, string][] = []
    for (const name of names) {
      const { state } = await navigator.permissions.query({ name: name as PermissionName })
      found.push([name, state])
    }
    found.push(['asked for notifications', await Notification.requestPermission()])
    const ways: readonly [string, () => Promise<unknown>][] = [
      ['camera in use', () => navigator.mediaDevices.getUserMedia({ video: true })],
      ['microphone in use', () => navigator.mediaDevices.getUserMedia({ audio: true })],
      ['screen in use', () => navigator.mediaDevices.getDisplayMedia()],
      ['clipboard in use', () => navigator.clipboard.readText()],
      [
        'place in use',
        () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
      ],
    ]
    for (const [name, way] of ways) {
      const outcome = await way().then(
        () => 'granted',
        (error: { name?: string; code?: number }) => error.name ?? `code ${error.code}`,
      )
      found.push([name, outcome])
    }
    return found
  })
  const refusals = ['denied', 'NotAllowedError', 'code 1']
  expect(states.filter(([, state]) => !refusals.includes(state))).toEqual([])
})

test('a window with a post alone is as shut as the first: what it was given, its policy, its bridge', async ({
  program,
}) => {
  const { page, browser } = program
  // A sheet to measure a letter on is a page too.
  const pages = () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .filter((one) => one.url().startsWith('app://rundbrev/'))
  const windows = async () => (await pagesSeen(page)).filter(({ kind }) => kind === 'window')
  const before = (await windows()).length
  await page.evaluate(() => window.rundbrev.call('window.openPost', { id: 1 }))
  await expect.poll(async () => (await windows()).length).toBe(before + 1)
  expect((await windows()).at(-1)).toEqual({ kind: 'window', javascript: true, ...hardened })
  const own = () => pages().find((one) => one.url().startsWith('app://rundbrev/post.html'))
  await expect.poll(() => own()?.title()).toMatch(/ – Rundbrev$/)
  const found = await own()?.evaluate(async () => ({
    policy: (await fetch('app://rundbrev/post.html')).headers.get('content-security-policy'),
    bridge: Object.keys(window.rundbrev).toSorted(),
    isOut: window.open('https://elsewhere.example') !== null,
  }))
  expect(found).toMatchObject({ bridge: ['call', 'on', 'pick'], isOut: false })
  expect(found?.policy).toContain("script-src 'self'")
  // Asked for again there is no second one; gone, the first is as it was.
  await page.evaluate(() => window.rundbrev.call('window.openPost', { id: 1 }))
  expect(pages()).toHaveLength(2)
  await own()?.evaluate(() => window.close())
  await expect.poll(() => pages().length).toBe(1)
})

// The last of this file: a dialogue of the system's stays open, which nobody can press.
test('the sheet that a letter is printed from has a protection more: it runs no script at all', async ({
  program,
}) => {
  const asked = {
    ...{ period: { from: '2020-01-01', to: '2020-12-31' }, against: null, language: 'sv', by: 'county' },
    format: 'pdf',
  }
  const before = (await pagesSeen(program.page)).length
  await program.page.evaluate((input) => void window.rundbrev.call('desktop.saveReach', input), asked)
  await expect.poll(async () => (await pagesSeen(program.page)).length).toBeGreaterThan(before)
  const seen = await pagesSeen(program.page)
  expect(seen.at(-1)).toEqual({ kind: 'sheet', javascript: false, ...hardened })
  expect(seen.every(isHardened)).toBe(true)
})
