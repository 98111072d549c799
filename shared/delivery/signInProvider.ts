import type { OauthClient, SmtpConfig } from './emailChannelConfig.ts'

export type SignInKind = Exclude<SmtpConfig['signIn'], 'password'>

/** Where somebody signs in, and what for. */
export interface SignInProvider {
  readonly kind: SignInKind
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  /** What mail needs, and to be let in again without asking. */
  readonly scopes: readonly string[]
  /** One of these must have been granted for letters to leave. */
  readonly sendingScope: string
  readonly parameters: Readonly<Record<string, string>>
  /** What the browser comes back to, but for the port; the provider does not compare that one (RFC 8252, 7.3). */
  readonly redirect: { readonly host: 'localhost' | '127.0.0.1'; readonly path: string }
}

/** Microsoft's and Google's own addresses for signing in by OAuth 2. */
export function signInProvider(kind: SignInKind, { tenant }: Pick<OauthClient, 'tenant'>): SignInProvider {
  return kind === 'microsoft' ? microsoft(tenant) : google
}

/**
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow, and for the scopes
 * https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
 * The portal takes http://localhost as the address of a desktop program, and 127.0.0.1 only by a detour.
 */
function microsoft(tenant: string): SignInProvider {
  const base = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}`
  return {
    kind: 'microsoft',
    issuer: `${base}/v2.0`,
    authorizationEndpoint: `${base}/oauth2/v2.0/authorize`,
    tokenEndpoint: `${base}/oauth2/v2.0/token`,
    scopes: [
      'offline_access',
      'https://outlook.office.com/SMTP.Send',
      'https://outlook.office.com/IMAP.AccessAsUser.All',
    ],
    sendingScope: 'https://outlook.office.com/SMTP.Send',
    parameters: { prompt: 'select_account' },
    redirect: { host: 'localhost', path: '/rundbrev' },
  }
}

/**
 * https://developers.google.com/identity/protocols/oauth2/native-app and https://developers.google.com/workspace/gmail/imap/xoauth2-protocol
 * Without `consent` a second sign-in gets no refresh token.
 */
const google: SignInProvider = {
  kind: 'google',
  issuer: 'https://accounts.google.com',
  authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
  tokenEndpoint: 'https://oauth2.googleapis.com/token',
  scopes: ['https://mail.google.com/'],
  sendingScope: 'https://mail.google.com/',
  parameters: { access_type: 'offline', prompt: 'consent' },
  redirect: { host: '127.0.0.1', path: '/' },
}
