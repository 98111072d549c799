/** What Windows knows the program by: its shortcut says the same (electron-builder.yml), or notifications and the taskbar take it for another. */
export const appId = 'org.rundbrev.app'
