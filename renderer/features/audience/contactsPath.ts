/**
 * Where the contacts of a rule are listed; '' for all of them. Encoded twice, because the router takes back some of the
 * first encoding and not all of it (decodeURI): of the second there is nothing that it would leave.
 */
export function contactsPath(rule: string): string {
  return rule === '' ? '/audience' : `/audience/rule/${encodeURIComponent(encodeURIComponent(rule))}`
}

/** The rule in the address that is shown, from the router's parameters; undefined where it has none. */
export function ruleOfPath(params: Readonly<Record<string, string | undefined>>): string | undefined {
  const encoded = params['*']
  return encoded === undefined ? undefined : decodeURIComponent(encoded)
}
