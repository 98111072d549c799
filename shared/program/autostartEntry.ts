/**
 * A desktop entry that starts the program at login, for `autostart/` in the user's configuration (Desktop Application Autostart
 * Specification 0.5).
 *
 * @param command the program and its arguments, as they are
 */
export function autostartEntry(name: string, comment: string, command: readonly string[]): string {
  const exec = command.map(quoted).join(' ')
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${stringValue(name)}`,
    `Comment=${stringValue(comment)}`,
    `Exec=${stringValue(exec)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/** Whether such an entry still starts anything: desktops switch one off by a line in it instead of taking it away. */
export function startsAtLogin(entry: string): boolean {
  return !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(entry)
}

/**
 * An argument in Exec (Desktop Entry Specification 1.5, "The Exec key"): in double quotes, where these, the backtick, the dollar sign
 * and the backslash are escaped; a per cent sign would be a field code and is doubled.
 */
function quoted(argument: string): string {
  return `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
}

/** A value of type string ("Possible value types"): its own escapes come on top of whatever is in it. */
function stringValue(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
}
