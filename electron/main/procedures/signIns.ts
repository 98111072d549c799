import type { Desktop } from '../../usecases/deps.ts'
import { signInToAccount } from '../../usecases/signInToAccount.ts'
import { signInToChannel } from '../../usecases/signInToChannel.ts'
import type { OpenDeps, Procedures } from './procedures.ts'

type SignIns = 'desktop.signIn' | 'desktop.signInToAccount' | 'desktop.cancelSignIn'

export interface SigningIn {
  readonly procedures: Procedures<SignIns>
  /** Ends the one that is waited for. */
  end(): void
}

/** Signing in over the system's browser: at most one is waited for. */
export function signIns(desktop: Desktop, deps: OpenDeps): SigningIn {
  let signingIn = new AbortController()
  const procedures: Procedures<SignIns> = {
    'desktop.signIn': async ({ id, language }) => {
      signingIn.abort()
      signingIn = new AbortController()
      const { openExternal } = desktop
      await signInToChannel(deps(), { id, language, openExternal, signal: signingIn.signal })
      return {}
    },
    'desktop.signInToAccount': async ({ id, language }) => {
      signingIn.abort()
      signingIn = new AbortController()
      const { openExternal } = desktop
      const { signal } = signingIn
      return signInToAccount(deps(), { id, language, openExternal, signal })
    },
    'desktop.cancelSignIn': () => {
      signingIn.abort()
      return {}
    },
  }
  return { procedures, end: () => signingIn.abort() }
}
