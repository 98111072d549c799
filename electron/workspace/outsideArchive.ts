/**
 * Where files lie that electron-builder.yml's `asarUnpack` has put beside the packaged program's archive. For whoever cannot read inside
 * it (the operating system, a Node that is not Electron's), and for what has to be a file whose state can be asked for twice: Electron
 * makes up an inode for a file of an archive, another one each time.
 *
 * @param programRoot folder that holds package.json; in a packaged app, its app.asar
 */
export function outsideArchive(programRoot: string): string {
  return programRoot.replace(/\.asar$/, '.asar.unpacked')
}
