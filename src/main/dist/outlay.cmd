@echo off
rem Starts outlay.jar, which is beside this script. Java is JAVA_HOME's, or the first on the path.
setlocal
set "LAUNCHER_JAR=%~dp0outlay.jar"
if not exist "%LAUNCHER_JAR%" (
    echo There is no outlay.jar beside %~f0. 1>&2
    exit /b 1
)
set "LAUNCHER_JAVA=java"
if defined JAVA_HOME set "LAUNCHER_JAVA=%JAVA_HOME%\bin\java"
set "LAUNCHER_OPTIONS=%OUTLAY_JAVA_OPTS%"
rem To the program this would be a setting that it does not know.
set "OUTLAY_JAVA_OPTS="
"%LAUNCHER_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxRAMPercentage=50 -Xlog:disable -Xlog:all=error:stderr %LAUNCHER_OPTIONS% -jar "%LAUNCHER_JAR%" %*
