; The Windows installer: for one person, without administrator's rights.
;   makensis -DVERSION=0.1.0 -DVERSION4=0.1.0.0 -DPAYLOAD=dir -DFILES=files.nsh -DICON=x.ico -DOUTPUT=setup.exe backfile.nsi
; `setup.exe /S` installs without a question, `uninstall.exe /S` removes; /D=C:\Folder chooses where.
; files.nsh (packaging_tools/nsis.py) names every file of the payload, so that the uninstaller
; removes these and nothing that a person put beside them, such as a library.
Unicode true
SetCompressor /SOLID lzma
!include MUI2.nsh
!include FileFunc.nsh
!include "${FILES}"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Backfile"
!define LIBRARY "$LOCALAPPDATA\backfile\backfile\library"

Name "Backfile"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Backfile"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
BrandingText "Backfile ${VERSION}"
VIProductVersion "${VERSION4}"
VIAddVersionKey /LANG=0 "ProductName" "Backfile"
VIAddVersionKey /LANG=0 "FileDescription" "Backfile"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "The Backfile authors"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_FINISHPAGE_RUN "$INSTDIR\backfile-window.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString LIBRARY_TYPE ${LANG_ENGLISH} "Backfile library"
LangString LIBRARY_TYPE ${LANG_ARABIC} "مكتبة Backfile"
LangString LIBRARY_TYPE ${LANG_FRENCH} "Bibliothèque Backfile"
LangString RUNNING ${LANG_ENGLISH} "Backfile is running. Close it, then try again."
LangString RUNNING ${LANG_ARABIC} "برنامج Backfile يعمل الآن. أغلقه ثم حاول مرة أخرى."
LangString RUNNING ${LANG_FRENCH} "Backfile est en cours d’exécution. Fermez-le, puis réessayez."
LangString KEPT ${LANG_ENGLISH} "Backfile was removed. Your library and your settings were not; the library is in:$\n$\n${LIBRARY}$\n$\nLibraries in other folders are untouched, too."
LangString KEPT ${LANG_ARABIC} "أُزيل Backfile، ولم تُزل مكتبتك ولا إعداداتك. المكتبة في:$\n$\n${LIBRARY}$\n$\nولم تُمس أي مكتبة في مجلد آخر."
LangString KEPT ${LANG_FRENCH} "Backfile a été supprimé. Votre bibliothèque et vos réglages ne l’ont pas été ; la bibliothèque se trouve dans :$\n$\n${LIBRARY}$\n$\nLes bibliothèques d’autres dossiers sont intactes elles aussi."

; A program that runs cannot be written to; one that is not there cannot run.
!macro CloseFirst un
Function ${un}CloseFirst
  IfFileExists "$INSTDIR\backfile-window.exe" 0 done
  ClearErrors
  FileOpen $0 "$INSTDIR\backfile-window.exe" a
  IfErrors 0 closed
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
  SetErrorLevel 5
  Quit
closed:
  FileClose $0
done:
FunctionEnd
!macroend
!insertmacro CloseFirst ""
!insertmacro CloseFirst "un."

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "Backfile"
  Call CloseFirst
  ; An older version's own uninstaller knows its files; _?= keeps it in place and us waiting.
  IfFileExists "$INSTDIR\uninstall.exe" 0 +2
  ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  !insertmacro INSTALL_FILES
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Backfile.lnk" "$INSTDIR\backfile-window.exe"
  WriteRegStr HKCU "Software\Classes\.backfile" "" "Backfile.Library"
  WriteRegStr HKCU "Software\Classes\Backfile.Library" "" "$(LIBRARY_TYPE)"
  WriteRegStr HKCU "Software\Classes\Backfile.Library\DefaultIcon" "" "$INSTDIR\backfile-window.exe,0"
  WriteRegStr HKCU "Software\Classes\Backfile.Library\shell\open\command" "" '"$INSTDIR\backfile-window.exe" "%1"'
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\backfile.exe" "" "$INSTDIR\backfile.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Backfile"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\backfile-window.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Backfile authors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  Call un.CloseFirst
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Backfile.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.backfile" ""
  StrCmp $0 "Backfile.Library" 0 +2
  DeleteRegKey HKCU "Software\Classes\.backfile"
  DeleteRegKey HKCU "Software\Classes\Backfile.Library"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\backfile.exe"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  MessageBox MB_OK|MB_ICONINFORMATION "$(KEPT)" /SD IDOK
SectionEnd
