import { Component, type ReactNode } from 'react'
import { CrashScreen } from '../features/support/CrashScreen.tsx'
import { logFault } from './logFault.ts'

interface CrashBoundaryProps {
  /** What has fallen over with it: a screen of the program, or all of it. */
  readonly of: 'screen' | 'program'
  /** When this is another, the next is tried: the screen's address. */
  readonly place?: string
  readonly children: ReactNode
}

interface CrashState {
  readonly fallen: { readonly place: string | undefined } | null
}

/** Keeps what cannot be drawn from taking the rest with it. React has no other way to catch that than a class. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashState> {
  override state: CrashState = { fallen: null }

  static getDerivedStateFromError(): CrashState {
    return { fallen: { place: undefined } }
  }

  static getDerivedStateFromProps({ place }: CrashBoundaryProps, { fallen }: CrashState): CrashState {
    if (fallen === null) return { fallen }
    if (fallen.place === undefined) return { fallen: { place: place ?? '' } }
    return { fallen: fallen.place === (place ?? '') ? fallen : null }
  }

  override componentDidCatch(thrown: unknown): void {
    logFault(thrown)
  }

  override render(): ReactNode {
    if (this.state.fallen === null) return this.props.children
    return <CrashScreen of={this.props.of} onRetry={() => this.setState({ fallen: null })} />
  }
}
