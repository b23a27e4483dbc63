; "Open with Broadsheet" in the context menu of a folder and of the inside of one, for this user alone.
!macro customInstall
  StrCpy $0 "Open with Broadsheet"
  ${If} $LANGUAGE == 2052
    StrCpy $0 "用 Broadsheet 打开"
  ${EndIf}
  WriteRegStr HKCU "Software\Classes\Directory\shell\Broadsheet" "" "$0"
  WriteRegStr HKCU "Software\Classes\Directory\shell\Broadsheet" "Icon" "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
  WriteRegStr HKCU "Software\Classes\Directory\shell\Broadsheet\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr HKCU "Software\Classes\Directory\Background\shell\Broadsheet" "" "$0"
  WriteRegStr HKCU "Software\Classes\Directory\Background\shell\Broadsheet" "Icon" "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
  WriteRegStr HKCU "Software\Classes\Directory\Background\shell\Broadsheet\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%V"'
!macroend

!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\Directory\shell\Broadsheet"
  DeleteRegKey HKCU "Software\Classes\Directory\Background\shell\Broadsheet"
!macroend
