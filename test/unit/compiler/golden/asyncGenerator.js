(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,getawait,yfthrow,yfret}=R,K0=K[0],K1=K[1],g_f=G.cell("f");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a){return mkgen(K1,[h,v_a]);}});
K1.B=
function p_f(fr,rv){let q,r,h,v_a,t0,t1,t2,t3,t4,t5,t6,t7,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];break;
case 1:h=v[0];v_a=v[1];t0=rv;break;
case 2:h=v[0];v_a=v[1];t0=v[2];t4=v[3];t5=rv;break;
case 3:h=v[0];v_a=v[1];t0=v[2];t4=v[3];t2=v[4];t6=rv;break;
}
M:for(;;)switch(pc){case -1:
case 0:if(rv===S)return abn(K1,0,F,fr,h,v_a);
t0=getawait(v_a,0);case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a);typeof t0==="object"&&t0!==null&&t0.rc++;t2=null;t4=0;
case 6:if(!(t4===1)){pc=7;continue M;}
t5=yfthrow(t0);case 2:if(t5===S)return abn(K1,2,F,fr,h,v_a,t0,t4);t3=t5;pc=8;continue M;
case 7:
t6=t0.step(t2);case 3:if(t6===S)return abn(K1,3,F,fr,h,v_a,t0,t4,t2);typeof t2==="object"&&t2!==null&&--t2.rc===0&&drop(t2,t6);t3=t6;
case 8:if(t3===END){t7=yfret(t0);t1=t7;typeof t1==="object"&&t1!==null&&t1.rc++;{pc=9;continue M;}}
fr.pc=4;v[2]=t0;v[3]=t4;v[4]=undefined;fr.yf=t0;fr.yfpc=3;Z.d--;return t3;
case 4:fr.yf=null;v_a=v[1];t0=v[2];t4=v[3];t3=rv;if(t3===S){pc=10;continue M;}t2=t3;typeof t2==="object"&&t2!==null&&t2.rc++;t4=0;{pc=6;continue M;}
case 10:t4=1;pc=6;continue M;
case 9:typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);
typeof t1==="object"&&t1!==null&&t1.rc--;fr.pc=5;fr.ay=true;Z.d--;return t1;
case 5:v_a=v[1];t1=rv;if(t1===S)return abn(K1,5,F,fr,h,v_a);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);r=null;
case 11:
if(F!==null)leave(F,K1,[h,v_a],r);else{typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}fr.gen.ret=r;Z.d--;return END;}}
;
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,getawait,yfthrow,yfret}=R,K0=K[0],K1=K[1];
return (
function p_f(fr,rv){let q,r,h,v_a,t0,t1,t2,t3,t4,t5,t6,t7,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];break;
case 1:h=v[0];v_a=v[1];t0=rv;break;
case 2:h=v[0];v_a=v[1];t0=v[2];t4=v[3];t5=rv;break;
case 3:h=v[0];v_a=v[1];t0=v[2];t4=v[3];t2=v[4];t6=rv;break;
}
M:for(;;)switch(pc){case -1:
case 0:if(rv===S)return abn(K1,0,F,fr,h,v_a);
t0=getawait(v_a,0);case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a);typeof t0==="object"&&t0!==null&&t0.rc++;t2=null;t4=0;
case 6:if(!(t4===1)){pc=7;continue M;}
t5=yfthrow(t0);case 2:if(t5===S)return abn(K1,2,F,fr,h,v_a,t0,t4);t3=t5;pc=8;continue M;
case 7:
t6=t0.step(t2);case 3:if(t6===S)return abn(K1,3,F,fr,h,v_a,t0,t4,t2);typeof t2==="object"&&t2!==null&&--t2.rc===0&&drop(t2,t6);t3=t6;
case 8:if(t3===END){t7=yfret(t0);t1=t7;typeof t1==="object"&&t1!==null&&t1.rc++;{pc=9;continue M;}}
fr.pc=4;v[2]=t0;v[3]=t4;v[4]=undefined;fr.yf=t0;fr.yfpc=3;Z.d--;return t3;
case 4:fr.yf=null;v_a=v[1];t0=v[2];t4=v[3];t3=rv;if(t3===S){pc=10;continue M;}t2=t3;typeof t2==="object"&&t2!==null&&t2.rc++;t4=0;{pc=6;continue M;}
case 10:t4=1;pc=6;continue M;
case 9:typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);
typeof t1==="object"&&t1!==null&&t1.rc--;fr.pc=5;fr.ay=true;Z.d--;return t1;
case 5:v_a=v[1];t1=rv;if(t1===S)return abn(K1,5,F,fr,h,v_a);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);r=null;
case 11:
if(F!==null)leave(F,K1,[h,v_a],r);else{typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}fr.gen.ret=r;Z.d--;return END;}}
);})
