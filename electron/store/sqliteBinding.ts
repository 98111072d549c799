/**
 * The SQLite add-on to be loaded instead of better-sqlite3's own, for `new Database(file, sqliteBinding())`. Only where that cannot be
 * loaded: it needs Node-API 10, and what Electron 33 has is 9. Everywhere else RUNDBREV_SQLITE_BINDING is not listened to, or whoever sets
 * it would have code of theirs run in a program whose fuses forbid just that.
 */
export function sqliteBinding(
  environment: NodeJS.ProcessEnv = process.env,
  nodeApi = Number(process.versions.napi),
): { readonly nativeBinding?: string } {
  const nativeBinding = environment.RUNDBREV_SQLITE_BINDING
  return nativeBinding === undefined || nodeApi >= 10 ? {} : { nativeBinding }
}
