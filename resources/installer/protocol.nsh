; Links that begin with rundbrev: open the program (Windows knows them by the registry alone, electron-builder writes none there).
; SHELL_CONTEXT is the user's own part, or the machine's where the program was installed for everybody.
!macro customInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\rundbrev"
  WriteRegStr SHELL_CONTEXT "Software\Classes\rundbrev" "" "URL:Rundbrev"
  WriteRegStr SHELL_CONTEXT "Software\Classes\rundbrev" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\rundbrev\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\rundbrev\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\rundbrev"
!macroend
