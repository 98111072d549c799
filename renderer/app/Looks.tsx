import { MantineProvider } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useIsHighContrast } from './look.ts'
import { cssVariables, theme } from './theme.ts'

/** The theme, light or dark, in the contrast that was chosen. In the safe mode nothing that was chosen plays a part. */
export function Looks({ isSafe, children }: { readonly isSafe: boolean; readonly children: ReactNode }) {
  const isHigh = useIsHighContrast()
  const variables = useMemo(() => cssVariables(isHigh), [isHigh])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      {...(isSafe && { forceColorScheme: 'light' })}
    >
      {children}
    </MantineProvider>
  )
}
