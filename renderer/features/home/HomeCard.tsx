import { Title } from '@mantine/core'
import type { IconProps } from '@tabler/icons-react'
import { type ComponentType, type ReactNode, useId } from 'react'
import classes from './HomeCard.module.css'

interface HomeCardProps {
  readonly icon: ComponentType<IconProps>
  readonly title: string
  /** Beside the title, to the right. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** Of a card that asks for what it shows. */
export interface CardOfOwnProps {
  /** Why it could not be answered is told once for all cards: without an answer the card is not there. */
  readonly isTold: boolean
}

/** One of the things that are seen at a glance. */
export function HomeCard({ icon: Icon, title, aside, children }: HomeCardProps) {
  const titleId = useId()
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <header className={classes.head}>
        <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden />
        <Title order={2} className={classes.title} id={titleId}>
          {title}
        </Title>
        <div className={classes.aside}>{aside}</div>
      </header>
      {children}
    </section>
  )
}

/** What the card will hold, and the one act that leads to it. */
export function CardTeaches({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.teaches}>
      <p>{text}</p>
      {children}
    </div>
  )
}
