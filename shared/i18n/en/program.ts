/** That the program stays: everything paused, the icon in the tray, starting at login, closing and quitting. */
export const program = {
  paused: {
    title: 'Everything is paused',
    text: 'Nothing starts and nothing is sent until you go on. Paused by {{by}} {{since}}.',
    overdue_one: 'The time of one publication has passed. What becomes of it is decided when you go on.',
    overdue_other:
      'The time of {{count}} publications has passed. What becomes of them is decided when you go on.',
    elsewhere_one:
      'One publication is with its network or its server already, and goes out from there all the same.',
    elsewhere_other:
      '{{count}} publications are with their networks or servers already, and go out from there all the same.',
    goOn: 'Go on',
    pauseAll: 'Pause all',
    goOnAll: 'Go on after the pause',
    wentOn: 'The schedule goes on.',
  },
  cli: {
    pauseAll: 'pause everything: nothing starts or is sent until resume-all',
    resumeAll: 'go on after pause-all',
    paused: 'Everything has been paused since {{since}} (by {{by}}): nothing starts or is sent.',
    goesOn: 'The schedule goes on.',
  },
}
