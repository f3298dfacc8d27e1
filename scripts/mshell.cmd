@echo off
rem Starts mshell on Windows: finds a JDK of at least 17, builds on first use, passes arguments and exit code on.
rem Not run where it was written: its counterpart scripts/mshell is, and says more of why.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "installation=%%~fI"
set "jar=%installation%\target\mshell.jar"

rem JAVA_HOME is the user's choice; then the PATH; then where installers put JDKs.
set "java_home="
set "java_release=0"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined java_home for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
if not defined java_home for %%R in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    if exist "%%~R" for /d %%D in ("%%~R\*") do call :consider "%%~D"
)
if not defined java_home (
    echo error: mshell needs a JDK of at least 17 and found none>&2
    echo hint: install one, or let JAVA_HOME name it>&2
    exit /b 1
)

if exist "%jar%" goto built
where mvn.cmd >nul 2>nul
if errorlevel 1 (
    echo error: mshell is not built yet, and there is no mvn to build it>&2
    echo hint: install Maven 3.8.7 or later>&2
    exit /b 1
)
echo building mshell, which is done once and takes a minute or two>&2
pushd "%installation%"
set "JAVA_HOME=%java_home%"
call mvn.cmd -q -B -Dstyle.color=never -Dquick -DskipTests package 1>&2
set "built=%ERRORLEVEL%"
popd
if not "%built%"=="0" (
    echo error: mshell could not be built>&2
    echo hint: see above>&2
    exit /b 1
)
:built

rem What moves rows gets the optimising compiler and room, as the prompt does; everything else should start fast.
rem The words are looked at without taking them apart further: they are passed on as %* below.
set "flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="" set "flags=-Xmx2g -XX:+UseSerialGC"
for %%W in (load refresh reconcile profile run -c) do (
    if /i "%~1"=="%%W" set "flags=-Xmx2g"
    if /i "%~2"=="%%W" set "flags=-Xmx2g"
    if /i "%~3"=="%%W" set "flags=-Xmx2g"
)
set "access="
if %java_release% GEQ 24 set "access=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

rem The archive of loaded classes: the build makes it, by MSHELL_ARCHIVE=make. One that does not fit is left unused by
rem the JVM itself, silently because of -Xlog:disable.
set "archive=%installation%\target\archive\%java_release%.classes"
set "making=-XX:ArchiveClassesAtExit="
set "using=-XX:SharedArchiveFile="
if %java_release% GEQ 25 set "making=-XX:AOTCacheOutput="
if %java_release% GEQ 25 set "using=-XX:AOTCache="
if "%MSHELL_ARCHIVE%"=="make" goto make
set "archived="
if exist "%archive%" set archived="%using%%archive%"

rem Without -Dmshell.terminal the program asks the JVM which streams are a terminal. It writes UTF-8 itself, so only the
rem console's code page has to say so, and is put back afterwards.
set "page="
for /f "tokens=2 delims=:" %%P in ('chcp') do set "page=%%P"
chcp 65001 >nul
"%java_home%\bin\java.exe" -Xlog:disable %archived% %flags% %access% -Dmshell.javascript=interpreted "-Dmshell.installation=%installation%" %MSHELL_JAVA_OPTS% -cp "%jar%" io.mshell.Mshell %*
set "status=%ERRORLEVEL%"
if defined page chcp %page:.=% >nul
exit /b %status%

:make
set "work=%archive%.%RANDOM%"
mkdir "%work%\metadata" 2>nul
rem The project is this empty folder, so nothing of the user's is read.
set "MSHELL_HOME=%work%\home"
set "MSHELL_PROJECT=%work%"
"%java_home%\bin\java.exe" "%making%%work%\classes" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %access% "-Dmshell.installation=%installation%" -cp "%jar%" io.mshell.Mshell list >nul 2>nul <nul
if exist "%work%\classes" move /y "%work%\classes" "%archive%" >nul 2>nul
rmdir /s /q "%work%" 2>nul
exit /b 0

rem Takes the JDK in %1 if it is of 17 or later and newer than what was found, as its release file says.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "found=0"
for /f "usebackq tokens=1,2 delims==." %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "found=%%~B"
rem The value keeps its opening quote where a dot follows the number.
set found=%found:"=%
if %found% LSS 17 exit /b 0
if %found% LEQ %java_release% exit /b 0
set "java_home=%~f1"
set "java_release=%found%"
exit /b 0
