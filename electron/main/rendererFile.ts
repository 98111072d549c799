import { join, normalize, sep } from 'node:path'

/**
 * The file of the renderer that a path of app://rundbrev/… stands for.
 *
 * @param folder the built renderer's, absolute
 * @param path as it is in a URL, escaped, with its first slash
 * @returns undefined for what is no path, or leaves the folder by whatever way: dots, escaped dots, backslashes, a NUL
 */
export function rendererFile(folder: string, path: string): string | undefined {
  const written = unescaped(path)
  // A NUL ends a name for some functions and not for others; a backslash and a colon are Windows' own ways elsewhere.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (written === undefined || /[\u0000-\u001f\\:]/.test(written)) return undefined
  const file = normalize(join(folder, written === '/' ? '/index.html' : written))
  return file.startsWith(folder + sep) ? file : undefined
}

function unescaped(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
