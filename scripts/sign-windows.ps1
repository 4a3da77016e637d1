# Signs files with the certificate of WINDOWS_CERTIFICATE (a .pfx as base64): sign-windows.ps1 FILE...
$ErrorActionPreference = "Stop"
$certificate = Join-Path $env:RUNNER_TEMP "certificate.pfx"
[IO.File]::WriteAllBytes($certificate, [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
try {
    $kits = "C:\Program Files (x86)\Windows Kits\10\bin\*\x64\signtool.exe"
    $signtool = Get-Item $kits | Sort-Object FullName | Select-Object -Last 1
    foreach ($file in $args) {
        & $signtool sign /fd SHA256 /td SHA256 /tr http://timestamp.digicert.com `
            /f $certificate /p $env:WINDOWS_CERTIFICATE_PASSWORD $file
        if ($LASTEXITCODE) { exit $LASTEXITCODE }
    }
}
finally { Remove-Item $certificate }
