(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,fmt,cvr,joinstr,fmts,mkinterp,mktemplate,mktuple}=R,K0=K[0],K1=K[1],g_f=G.cell("f");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a,v_b){let q,r,t0,t1,t2,t3;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_a,v_b);
t0=(typeof v_a==="string"?v_a:fmt(v_a));if(t0===S)return abn(K1,1,null,null,h,v_a,v_b);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=cvr(v_b);if(t1===S)return abn(K1,2,null,null,h,v_a,v_b,t0);typeof t1==="object"&&t1!==null&&t1.rc++;
t2=(typeof v_a==="string"?v_a:fmt(v_a));if(t2===S)return abn(K1,3,null,null,h,v_a,v_b,t0,t1);
t3=(typeof t2==="string"&&t2.length<67108864?">"+t2:joinstr([">",t2]));if(t3===S)return abn(K1,4,null,null,h,v_a,v_b,t0,t1,t2);typeof t2==="object"&&t2!==null&&t2.rc===0&&drop(t2,t3);
t2=fmts(t1,t3);if(t2===S)return abn(K1,5,null,null,h,v_a,v_b,t0,t1,t3);typeof t1==="object"&&t1!==null&&--t1.rc===0&&drop(t1,t2);typeof t3==="object"&&t3!==null&&t3.rc===0&&drop(t3,t2);
t3=(typeof t0==="string"&&t0.length<67108864&&typeof t2==="string"&&t2.length<67108864?t0+"-"+t2:joinstr([t0,"-",t2]));if(t3===S)return abn(K1,6,null,null,h,v_a,v_b,t0,t2);typeof t3==="object"&&t3!==null&&t3.rc++;typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);typeof t2==="object"&&t2!==null&&t2.rc===0&&die(t2);t2=mkinterp(hold(v_a),"a",null,"");typeof t2==="object"&&t2!==null&&t2.rc++;t0=mktemplate(["",""],[t2]);typeof t0==="object"&&t0!==null&&t0.rc++;t2=mktuple([t3,t0]);r=t2;break X0;}
if(h!==0){h&2&&typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,fmt,cvr,joinstr,fmts,mkinterp,mktemplate,mktuple}=R,K0=K[0],K1=K[1];
return (
function p_f(fr,rv){let q,r,h,v_a,v_b,t0,t1,t2,t3,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];v_b=v[2];q=rv;break;
case 1:h=v[0];v_a=v[1];v_b=v[2];t0=rv;break;
case 2:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t1=rv;break;
case 3:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t1=v[4];t2=rv;break;
case 4:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t1=v[4];t2=v[5];t3=rv;break;
case 5:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t1=v[4];t3=v[5];t2=rv;break;
case 6:h=v[0];v_a=v[1];v_b=v[2];t0=v[3];t2=v[4];t3=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a,v_b);
t0=(typeof v_a==="string"?v_a:fmt(v_a));case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a,v_b);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=cvr(v_b);case 2:if(t1===S)return abn(K1,2,F,fr,h,v_a,v_b,t0);typeof t1==="object"&&t1!==null&&t1.rc++;
t2=(typeof v_a==="string"?v_a:fmt(v_a));case 3:if(t2===S)return abn(K1,3,F,fr,h,v_a,v_b,t0,t1);
t3=(typeof t2==="string"&&t2.length<67108864?">"+t2:joinstr([">",t2]));case 4:if(t3===S)return abn(K1,4,F,fr,h,v_a,v_b,t0,t1,t2);typeof t2==="object"&&t2!==null&&t2.rc===0&&drop(t2,t3);
t2=fmts(t1,t3);case 5:if(t2===S)return abn(K1,5,F,fr,h,v_a,v_b,t0,t1,t3);typeof t1==="object"&&t1!==null&&--t1.rc===0&&drop(t1,t2);typeof t3==="object"&&t3!==null&&t3.rc===0&&drop(t3,t2);
t3=(typeof t0==="string"&&t0.length<67108864&&typeof t2==="string"&&t2.length<67108864?t0+"-"+t2:joinstr([t0,"-",t2]));case 6:if(t3===S)return abn(K1,6,F,fr,h,v_a,v_b,t0,t2);typeof t3==="object"&&t3!==null&&t3.rc++;typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);typeof t2==="object"&&t2!==null&&t2.rc===0&&die(t2);t2=mkinterp(hold(v_a),"a",null,"");typeof t2==="object"&&t2!==null&&t2.rc++;t0=mktemplate(["",""],[t2]);typeof t0==="object"&&t0!==null&&t0.rc++;t2=mktuple([t3,t0]);r=t2;{pc=7;continue M;}
case 7:
if(F!==null){leave(F,K1,[h,v_a,v_b],r);Z.d--;return r;}if(h!==0){h&2&&typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
