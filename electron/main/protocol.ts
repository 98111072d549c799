import { existsSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol, session } from 'electron'
import { Sha256 } from '../../shared/contract/scalars.ts'
import { assetFile } from '../workspace/folders.ts'

export const origin = 'app://rundbrev'

/** What a page of ours may load: itself, and images of the workspace. Nothing from the network, no inline script. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' app: data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

export interface AssetOfWorkspace {
  readonly folder: string
  readonly mime: string
}

/**
 * Serves app://rundbrev/…: the built renderer, and under /assets/<sha256> the open workspace's images. Paths are confined to
 * the renderer's folder; an asset is known by its hash alone.
 */
export function serve(
  rendererFolder: string,
  findAsset: (sha256: string) => AssetOfWorkspace | undefined,
): void {
  session.defaultSession.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'rundbrev' || request.method !== 'GET') return refusal(404)
    const asset = /^\/assets\/([^/]+)$/.exec(url.pathname)?.[1]
    if (asset !== undefined && Sha256.safeParse(asset).success) {
      const found = findAsset(asset)
      if (found === undefined || !existsSync(assetFile(found.folder, asset))) return refusal(404)
      return withHeaders(await readFile(assetFile(found.folder, asset)), found.mime)
    }
    const file = normalize(
      join(rendererFolder, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)),
    )
    if (!file.startsWith(rendererFolder + sep) || !existsSync(file)) return refusal(404)
    return withHeaders(await readFile(file), types[extname(file)] ?? 'application/octet-stream')
  })
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

function readFile(file: string): Promise<Response> {
  return net.fetch(pathToFileURL(file).href)
}

function withHeaders(response: Response, type: string): Response {
  return new Response(response.body, {
    status: response.status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  })
}

function refusal(status: number): Response {
  return new Response(null, { status })
}
