import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import classes from './BackLink.module.css'

/** The way up from a screen. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={classes.link} data-no-print>
      <IconArrowLeft size={18} stroke={1.6} aria-hidden />
      {children}
    </Link>
  )
}
