import { Kbd, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OutlineShape } from '../../../shared/post/outlineOf.ts'
import classes from './TemplateCard.module.css'
import { TemplateOutline } from './TemplateOutline.tsx'

interface TemplateCardProps {
  readonly name: string
  readonly description: string
  readonly outline: readonly OutlineShape[]
  /** The digit that chooses it, where there is one. */
  readonly digit?: number | undefined
  readonly onChoose: () => void
  /** Has the focus when the dialogue opens. */
  readonly first?: boolean
  /** Over the picture's corner. */
  readonly menu?: ReactNode
}

/** A template: what it is called, what it is for, what it is made of. */
export function TemplateCard({
  name,
  description,
  outline,
  digit,
  first = false,
  onChoose,
  menu,
}: TemplateCardProps) {
  return (
    <div className={classes.card}>
      <UnstyledButton
        className={classes.choose}
        data-template-card
        data-autofocus={first || undefined}
        aria-keyshortcuts={digit === undefined ? undefined : String(digit)}
        onClick={onChoose}
      >
        <TemplateOutline outline={outline} />
        <span className={classes.name}>
          {digit !== undefined && (
            <Kbd size="xs" aria-hidden>
              {digit}
            </Kbd>
          )}
          <Text span fw={600} size="sm" truncate>
            {name}
          </Text>
        </span>
        <Text span size="xs" className={classes.description}>
          {description}
        </Text>
      </UnstyledButton>
      {menu !== undefined && <div className={classes.menu}>{menu}</div>}
    </div>
  )
}
