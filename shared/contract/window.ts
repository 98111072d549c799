import { z } from 'zod'
import { procedure } from './procedure.ts'
import { Nothing, PostId } from './scalars.ts'

/** A place of the program, as an address of the window. */
export const PlacePath = z
  .string()
  .max(300)
  .regex(/^\/[\w/%.~-]*$/)

/** A line of a menu that the page asks for, and by what it knows it. */
const MenuLine = z.object({
  id: z.string().min(1).max(200),
  label: z.string().min(1).max(200),
  isEnabled: z.boolean(),
})
export type MenuLine = z.infer<typeof MenuLine>

/** What is asked by a page about the window that it is in, or about the program's other windows. */
export const windowContract = {
  /** Opens a post in a window of its own, or brings that to the front. */
  'window.openPost': procedure(z.object({ id: PostId }), Nothing),
  /** Shows a place in the window that has the whole program in it. */
  'window.showPlace': procedure(z.object({ path: PlacePath }), Nothing),
  /** Answers `window.closing`: what was typed has been kept. */
  'window.saved': procedure(Nothing, Nothing),
  /** The ids of what can be done in this window now, for the menus. */
  'window.commands': procedure(z.object({ ids: z.array(z.string().max(100)).max(200) }), Nothing),
  /**
   * Shows the system's own menu at a place. Above the editing ones, which are there where `text` says that something can be edited or
   * copied, stand the page's own lines, in sections. `chosen`: the id of one of those; null where none was.
   */
  'window.menu': procedure(
    z.object({
      /** Says what the lines are about; '' where they need no word. */
      heading: z.string().max(300),
      sections: z.array(z.array(MenuLine).max(40)).max(6),
      text: z.object({ isEditable: z.boolean(), hasSelection: z.boolean() }).nullable(),
      /** Where in the page, in its own pixels. */
      at: z.object({ x: z.number(), y: z.number() }),
    }),
    z.object({ chosen: z.string().nullable() }),
  ),
}

export const windowEvents = {
  /** This window is about to close: whoever has something unsaved saves it, and answers by `window.saved`. */
  'window.closing': z.object({}),
  /** One of the program's own commands was chosen from a menu. */
  'command.asked': z.object({ id: z.string() }),
}
