# Installs without a question, uses the program, uninstalls: test-windows-setup.ps1 SETUP
$ErrorActionPreference = "Stop"
$program = "$env:LOCALAPPDATA\Programs\Backfile"
$library = "$env:LOCALAPPDATA\backfile\backfile\library"
$env:QT_QPA_PLATFORM = "offscreen"

function Check($holds, $what) { if (-not $holds) { throw "It does not hold that $what." } }

Start-Process $args[0] "/S" -Wait
& "$program\backfile.exe" self-test
Check ($LASTEXITCODE -eq 0) "the installed program passes its self-test"
& "$program\backfile.exe" demo --library $library --quiet
Check ($LASTEXITCODE -eq 0) "the sample is mirrored"
$found = & "$program\backfile.exe" search harbour --json | ConvertFrom-Json
Check ($found.total -ge 3) "articles are found"
$opener = (Get-ItemProperty "HKCU:\Software\Classes\Backfile.Library\shell\open\command")."(default)"
Check ($opener -like "*backfile-window.exe*") "a double click on a library opens it"

# _?= keeps the uninstaller in its place, so that -Wait waits for it.
Start-Process "$program\uninstall.exe" "/S _?=$program" -Wait
$left = Get-ChildItem $program -Recurse -File | Where-Object Name -ne "uninstall.exe"
Check (-not $left) "nothing of the program is left: $left"
Check (Test-Path "$library\library.json") "the library is still there"
Write-Output "Installed, used and uninstalled; the library is kept."
