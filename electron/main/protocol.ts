import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, session } from 'electron'
import { Sha256 } from '../../shared/contract/scalars.ts'
import { contentSecurityPolicy } from '../../shared/security/contentSecurityPolicy.ts'
import { assetFile } from '../workspace/folders.ts'
import { rendererFile } from './rendererFile.ts'

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
    if (url.host !== 'rundbrev' || request.method !== 'GET') return refusal()
    const asset = /^\/assets\/([^/]+)$/.exec(url.pathname)?.[1]
    if (asset !== undefined && Sha256.safeParse(asset).success) {
      const found = findAsset(asset)
      return found === undefined ? refusal() : answer(assetFile(found.folder, asset), found.mime)
    }
    const file = rendererFile(rendererFolder, url.pathname)
    if (file === undefined) return refusal()
    return answer(file, types[extname(file)] ?? 'application/octet-stream')
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

/** Read as a file and not fetched: the session that the pages live in loads no file:// for anybody (guardSession.ts). */
async function answer(file: string, type: string): Promise<Response> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return refusal()
  return new Response(new Uint8Array(bytes), { headers: { ...guarding, 'Content-Type': type } })
}

/** Every answer has them, a refusal too: it is a page like any other. */
const guarding = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  // A name that is looked up tells somebody else that a page was seen; no policy speaks of that.
  'X-DNS-Prefetch-Control': 'off',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

function refusal(): Response {
  return new Response(null, { status: 404, headers: guarding })
}
