@echo off
rem Starts outlay.jar, which is beside this script. Java is JAVA_HOME's, or the first on the path.
rem No blocks in parentheses: one in a path, such as that of Program Files (x86), would end them.
setlocal DisableDelayedExpansion
rem Of a script that was found on the path and called in quotes, the place is known in a called label only.
call :place
set "LAUNCHER_JAR=%LAUNCHER_HOME%outlay.jar"
if exist "%LAUNCHER_JAR%" goto jar
echo There is no outlay.jar in "%LAUNCHER_HOME%". 1>&2
echo Put the script into the folder of the jar. 1>&2
exit /b 1

:jar
if not defined JAVA_HOME goto path
rem Some write the folder in quotes.
set "LAUNCHER_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%LAUNCHER_JAVA%" goto start
goto nojava

:path
set "LAUNCHER_JAVA=java.exe"
where /q java.exe
if not errorlevel 1 goto start

:nojava
echo There is no Java: "%LAUNCHER_JAVA%". 1>&2
echo Install Java 17 or newer, or set JAVA_HOME. 1>&2
exit /b 1

:start
rem As it is written: options with blanks have quotes of their own.
set LAUNCHER_OPTIONS=%OUTLAY_JAVA_OPTS%
rem To the program these would be settings that it does not know.
set "OUTLAY_JAVA_OPTS="
set "OUTLAY_CACHE="
"%LAUNCHER_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:MetaspaceSize=128m -Xms144m -Xmn48m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -Xlog:disable -Xlog:all=error:stderr %LAUNCHER_OPTIONS% -jar "%LAUNCHER_JAR%" %*
exit /b %ERRORLEVEL%

:place
set "LAUNCHER_HOME=%~dp0"
exit /b 0
