import { BrowserWindow, type WebContents } from 'electron'
import type { TFunction } from 'i18next'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import type { WindowProcedure } from '../../usecases/useCases.ts'
import type { AppMenu } from '../appMenu.ts'
import type { Closing } from '../closing.ts'
import { askedMenu } from '../contextMenu.ts'
import type { MainWindow } from '../mainWindow.ts'
import type { PostWindows } from '../postWindows.ts'

/** Answers to what a page asks about its own window, and about the program's others. */
export type WindowDesk = {
  readonly [N in WindowProcedure]: (input: Input<N>, asker: WebContents) => Output<N> | Promise<Output<N>>
}

export interface WindowDeskOptions {
  readonly main: MainWindow
  readonly posts: PostWindows
  readonly closing: Closing
  readonly menu: AppMenu
  readonly t: () => TFunction
}

export function windowDesk({ main, posts, closing, menu, t }: WindowDeskOptions): WindowDesk {
  return {
    'window.openPost': ({ id }) => {
      posts.open(id)
      return {}
    },
    'window.showPlace': ({ path }) => {
      main.open(path)
      return {}
    },
    'window.saved': (_input, asker) => {
      closing.hasSaved(asker)
      return {}
    },
    'window.commands': ({ ids }, asker) => {
      menu.tells(asker, ids)
      return {}
    },
    'window.menu': async (asked, asker) => {
      const window = BrowserWindow.fromWebContents(asker)
      return { chosen: window === null ? null : await askedMenu(window, asked, t()) }
    },
  }
}
